import { boardContext } from '#tests/body-context.ts'
import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { resolveLinks } from './links.ts'

test.each([
  ['<a href="view.php?id=1">x</a>', '<a href="https://board.example/bbs/view.php?id=1">x</a>'],
  ['<a href=" HTTPS://EXAMPLE.ORG/\n">x</a>', '<a href="https://example.org/">x</a>'],
  ['<a href="javascript:alert(1)">x</a>', 'x'],
  ['<a href="https://bank.example@evil.example/">x</a>', 'x'],
  ['<a name="top">x</a>', 'x'],
  [
    '<a href="mailto:desk@example.org" title="t"><b>x</b></a>',
    '<a title="t" href="mailto:desk@example.org"><b>x</b></a>',
  ],
])('%s is %s', (html, expected) => {
  expect(bodyHtml(resolveLinks(parseHtml(html), boardContext))).toBe(expected)
})

test('a link that the source can not place keeps its text', () => {
  expect(bodyHtml(resolveLinks(parseHtml('<a href="/x">x</a>'), { resolveLink: () => null }))).toBe('x')
})
