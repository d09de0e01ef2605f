import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { text } from '../nodes.ts'
import { trimInline } from './trim-inline.ts'

test.each([
  [' a ', 'a'],
  ['<br> a <b>b </b><br>', 'a <b>b</b>'],
  ['<b> <br></b>a<i><u>\u3000</u></i>', 'a'],
  ['\u200B&nbsp;<br>', ''],
  [' <img> ', '<img>'],
  ['a<br>b', 'a<br>b'],
])('%j leaves %j', (html, expected) => {
  expect(bodyHtml({ type: 'root', children: trimInline(parseHtml(html).children) })).toBe(expected)
})

test('a long run of blanks within a text takes no time', () => {
  const value = `x${' '.repeat(400_000)}x`
  expect(trimInline([text(` ${value}\u200B `)])).toEqual([text(value)])
}, 2_000)
