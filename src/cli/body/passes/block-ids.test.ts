import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { element, text } from '../nodes.ts'
import { parseHtml } from '../parse-html.ts'
import { numberBlocks } from './block-ids.ts'

test('what can be cited is numbered in document order, what holds it is not', () => {
  const html =
    '<h2>a</h2><blockquote><p>b</p></blockquote><ul><li>c</li><li><p>d</p><ol><li>e</li></ol></li></ul>' +
    '<table><tbody><tr><td><p>f</p></td></tr></tbody></table><figure><img><figcaption><p>g</p></figcaption></figure>' +
    '<dl><dt>h</dt></dl><pre>i</pre><hr>'
  expect(
    [...bodyHtml(numberBlocks(parseHtml(html))).matchAll(/<(\w+) id="(p-\d+)"/gu)].map((m) => m.slice(1)),
  ).toEqual([
    ['h2', 'p-1'],
    ['p', 'p-2'],
    ['li', 'p-3'],
    ['p', 'p-4'],
    ['li', 'p-5'],
    ['table', 'p-6'],
    ['figure', 'p-7'],
    ['dl', 'p-8'],
    ['pre', 'p-9'],
  ])
})

test('ids that came along go', () => {
  const foreign = element('p', { id: 'p-9' }, [element('b', { id: 'p-1' }, [text('a')])])
  expect(bodyHtml(numberBlocks({ type: 'root', children: [foreign] }))).toBe('<p id="p-1"><b>a</b></p>')
})
