import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { liftBlocks } from './lift-blocks.ts'

test.each([
  ['<i>a<div>b</div>c</i>', '<i>a</i><div><i>b</i></div><i>c</i>'],
  ['<a href="x"><div>a<p>b</p></div></a>', '<div><a href="x">a</a><p><a href="x">b</a></p></div>'],
  ['<s><ul><li>a</ul></s>', '<ul><li><s>a</s></li></ul>'],
  ['<em><hr>a</em>', '<hr><em>a</em>'],
  ['<i>a <div>b</div> </i>', '<i>a </i><div><i>b</i></div> '],
  ['<b><div><b>a</b></div></b>', '<div><b>a</b></div>'],
  ['<q>a<q>b</q></q>', '<q>a<q>b</q></q>'],
  ['a<b></b><i><u></u></i>c<img>', 'ac<img>'],
])('%s', (html, expected) => {
  expect(bodyHtml(liftBlocks(parseHtml(html)))).toBe(expected)
})

test('more than twelve inline elements around a text say nothing more', () => {
  const html = `${'<span lang="ko">'.repeat(50)}a`
  expect(bodyHtml(liftBlocks(parseHtml(html))).split('<span')).toHaveLength(13)
})
