import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { element, text } from '../nodes.ts'
import { parseHtml } from '../parse-html.ts'
import { cleanText, collapseWhiteSpace } from './text-content.ts'

test('white space collapses, no-break spaces too, but not in preformatted text', () => {
  expect(bodyHtml(collapseWhiteSpace(parseHtml('<p>가 \n\t &nbsp;나</p><pre>a\n  b</pre>')))).toBe(
    '<p>가 나</p><pre>a\n  b</pre>',
  )
})

test('controls, forced directions and stacked marks go; joiners of emoji and scripts stay', () => {
  const value = `a\u0000\u0085\uFEFFb\u202Ec\r\nd 👩\u200D🌾 z${'\u0301'.repeat(9)}`
  const body = cleanText({ type: 'root', children: [element('p', {}, [text(value)])] })
  expect(bodyHtml(body)).toBe(`<p>abc\nd 👩\u200D🌾 z${'\u0301'.repeat(4)}</p>`)
})
