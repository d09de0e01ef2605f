import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { markParagraphBreaks } from './paragraph-breaks.ts'

const BREAK = '<paragraph-break></paragraph-break>'

test.each([
  ['a<br>b', 'a<br>b'],
  ['a<br><br>b', `a${BREAK}b`],
  ['a<br> &nbsp; <br><br>b', `a${BREAK}b`],
  ['a<br> b<br>c', 'a<br> b<br>c'],
  ['<b>a<br><br>b</b>', `<b>a${BREAK}b</b>`],
  ['<pre>a<br><br>b</pre>', '<pre>a<br><br>b</pre>'],
])('%s', (html, expected) => {
  expect(bodyHtml(markParagraphBreaks(parseHtml(html)))).toBe(expected)
})
