import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { rewrite } from './rewrite.ts'

test('children come first, and texts that meet become one', () => {
  const seen: string[] = []
  const body = rewrite(parseHtml('a<b>b<i>c</i></b>d<u>e</u>'), (node) => {
    seen.push(node.tagName)
    return node.tagName === 'u' ? [node] : node.children
  })
  expect(seen).toEqual(['i', 'b', 'u'])
  expect(body.children).toHaveLength(2)
  expect(bodyHtml(body)).toBe('abcd<u>e</u>')
})
