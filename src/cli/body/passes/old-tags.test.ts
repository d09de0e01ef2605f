import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { mapOldTags } from './old-tags.ts'

test.each([
  ['<center>a</center>', '<div>a</div>'],
  ['<font color="red" size="7">a</font>', 'a'],
  ['<font lang="en">a</font>', '<span lang="en">a</span>'],
  ['<big>a</big><nobr>b</nobr><marquee>c</marquee><blink>d</blink>', 'abcd'],
  [
    '<tt>a</tt><strike>b</strike><acronym title="t">c</acronym>',
    '<code>a</code><s>b</s><abbr title="t">c</abbr>',
  ],
  ['<dir><li>a</dir><menu><li>b</menu>', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
  ['<xmp><b></xmp><listing>c</listing>', '<pre>&lt;b></pre><pre>c</pre>'],
  ['<section><header>a</header></section>', '<div><div>a</div></div>'],
  ['<constructor>a</constructor><x-y>b</x-y>', 'ab'],
  ['<span>a</span>b<input><label>c</label>', 'abc'],
])('%s is %s', (html, expected) => {
  expect(bodyHtml(mapOldTags(parseHtml(html)))).toBe(expected)
})
