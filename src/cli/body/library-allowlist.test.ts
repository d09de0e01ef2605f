import { elementsOf } from '#archive/body/body.ts'
import { fromHast } from '#archive/body/from-hast.ts'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { sanitizeByLibrary } from './library-allowlist.ts'

test('the library alone already lets neither scripts nor handlers nor odd schemes through', () => {
  const html =
    '<p onclick="x" style="y">a<script>alert(1)</script><a href="javascript:alert(2)">b</a><iframe src="x"></iframe></p>' +
    '<table><tr><td colspan="2" bgcolor="red">c</td></tr></table><form><input name="d"></form>'
  const clean = sanitizeByLibrary(fromHast(fromHtml(html, { fragment: true })))
  expect([...elementsOf(clean)].map(({ tagName, properties }) => [tagName, properties])).toEqual([
    ['p', {}],
    ['a', {}],
    ['table', {}],
    ['tbody', {}],
    ['tr', {}],
    ['td', { colSpan: 2 }],
  ])
  expect(JSON.stringify(clean)).not.toContain('alert')
})
