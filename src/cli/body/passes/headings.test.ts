import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { shiftHeadings } from './headings.ts'

test.each([
  ['h1 h2 h2 h1', 'h2 h3 h3 h2'],
  ['h3 h5 h6 h5', 'h2 h3 h4 h3'],
  ['h4 h1 h4', 'h2 h2 h3'],
  ['h1 h2 h3 h4 h5 h6', 'h2 h3 h4 h5 h6 h6'],
])('%s become %s', (levels, expected) => {
  const html = levels.split(' ').map((level) => `<${level}>a</${level}>`)
  const shifted = bodyHtml(shiftHeadings(parseHtml(html.join(''))))
  expect([...shifted.matchAll(/<(h\d)/gu)].map(([, level]) => level).join(' ')).toBe(expected)
})

test('a whole text in large letters is no heading', () => {
  expect(bodyHtml(shiftHeadings(parseHtml(`<h1>${'가'.repeat(201)}</h1><h3>나</h3>`)))).toMatch(
    /^<p>가+<\/p><h2>나<\/h2>$/u,
  )
})
