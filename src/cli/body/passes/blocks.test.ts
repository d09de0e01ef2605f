import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { repairBlocks } from './blocks.ts'
import { liftBlocks } from './lift-blocks.ts'
import { markParagraphBreaks } from './paragraph-breaks.ts'

function repaired(html: string): string {
  return bodyHtml(repairBlocks(liftBlocks(markParagraphBreaks(parseHtml(html)))))
}

test.each([
  ['a<b>b</b><p>c</p>d', '<p>a<b>b</b></p><p>c</p><p>d</p>'],
  ['a<br><br>b<br>c', '<p>a</p><p>b<br>c</p>'],
  ['<p>a<br><br>b</p>', '<p>a</p><p>b</p>'],
  ['<p><br>a<br></p>', '<p>a</p>'],
  ['<p> </p><p><br></p><div></div><ul></ul><blockquote> </blockquote><pre> </pre>', ''],
  ['<div><div><div>a</div></div></div>', '<p>a</p>'],
  ['<div>a<p>b</p></div>', '<p>a</p><p>b</p>'],
  ['<div lang="en"><p>a</p><p>b</p></div>', '<div lang="en"><p>a</p><p>b</p></div>'],
  ['<div lang="en">a</div>', '<p lang="en">a</p>'],
  ['<div>a</div>b<div>c</div>', '<p>a</p><p>b</p><p>c</p>'],
  ['<h2><p>a</p>b</h2>', '<h2>a</h2><h2>b</h2>'],
  ['<blockquote>a<br><br>b</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
  ['<pre>a<br>b<div>c</div></pre>', '<pre>a\nbc\n</pre>'],
])('flow: %s', (html, expected) => {
  expect(repaired(html)).toBe(expected)
})

test.each([
  ['<ul><li>a</li> <li> <br></li></ul>', '<ul><li>a</li></ul>'],
  ['<ul><li><p>a</p></ul>', '<ul><li>a</li></ul>'],
  ['<ul><li>a<ul><li>b</ul></ul>', '<ul><li><p>a</p><ul><li>b</li></ul></li></ul>'],
  ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li><p>a</p><ul><li>b</li></ul></li></ul>'],
  ['<ol>a<li>b</ol>', '<ol><li>a</li><li>b</li></ol>'],
  ['<li>a<li>b', '<ul><li>a</li><li>b</li></ul>'],
  ['<dl><div><dt>a<dd>b</div>c</dl>', '<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>'],
  ['<dt>a', '<p>a</p>'],
])('lists: %s', (html, expected) => {
  expect(repaired(html)).toBe(expected)
})

test.each([
  ['<table><tr><td>a<br><br>b</table>', '<p>a</p><p>b</p>'],
  [
    '<table><caption>c</caption><tr><td> a </td><td></td></tr></table>',
    '<table><caption>c</caption><tbody><tr><td>a</td><td></td></tr></tbody></table>',
  ],
  ['<table><tr><td> <td><br></table>', ''],
  [
    '<table><thead></thead><tr><td>a<td><p>b</p></table>',
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
  [
    '<figure> <img> <figcaption> c </figcaption></figure>',
    '<figure><img><figcaption>c</figcaption></figure>',
  ],
  ['<figure><figcaption>c</figcaption></figure>', '<p>c</p>'],
])('tables and figures: %s', (html, expected) => {
  expect(repaired(html)).toBe(expected)
})

test('what is repaired needs no second repair', () => {
  const html = '<b>a<ul><ul>b<table><tr><td>c<td><h3>d<br><br>e</table></ul></ul>f<li>g'
  const once = repairBlocks(liftBlocks(markParagraphBreaks(parseHtml(html))))
  expect(repairBlocks(once)).toEqual(once)
})
