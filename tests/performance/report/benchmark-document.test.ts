import { expect, test } from 'vitest'
import { withSection } from './benchmark-document.ts'

const TWO = withSection(
  withSection('# Benchmarks\n\nWords.\n', 'pages', '## Pages\n\nold'),
  'growth',
  '## Growth',
)

test('a new section joins at the end', () => {
  expect(TWO).toBe(
    '# Benchmarks\n\nWords.\n\n' +
      '<!-- bench:pages -->\n\n## Pages\n\nold\n\n<!-- /bench:pages -->\n\n' +
      '<!-- bench:growth -->\n\n## Growth\n\n<!-- /bench:growth -->\n',
  )
})

test('a section takes the place of its older self, and the same one again changes nothing', () => {
  const newer = withSection(TWO, 'pages', '## Pages\n\nnew')
  expect(newer).toBe(TWO.replace('old', 'new'))
  expect(withSection(newer, 'pages', '## Pages\n\nnew')).toBe(newer)
})

test('text with dollar signs stands as it is', () => {
  expect(withSection(TWO, 'pages', "costs $& and $'")).toContain(
    "\n\ncosts $& and $'\n\n<!-- /bench:pages -->",
  )
})

test('a section without its end is not guessed at', () => {
  expect(() => withSection('<!-- bench:pages -->\nold', 'pages', 'new')).toThrow(/without/)
})
