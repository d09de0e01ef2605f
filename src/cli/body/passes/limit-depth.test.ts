import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { depthOf, limitDepth } from './limit-depth.ts'

test('what lies too deep is lifted, its words apart', () => {
  const body = parseHtml('<div><div><p>a</p><p>b<img></p></div></div>')
  expect(depthOf(body)).toBe(4)
  const limited = limitDepth(body, 2)
  expect(depthOf(limited)).toBe(3)
  expect(bodyHtml(limited)).toBe('<div><div>a b<img> </div></div>')
})
