import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { elementsOf, type Body, type BodyNode } from './body.ts'
import { fromHast } from './from-hast.ts'
import { BODY_TAGS } from './allowlist.ts'
import { sanitizeBody } from './sanitize.ts'

function sanitizeHtml(html: string): Body {
  return sanitizeBody(fromHast(fromHtml(html, { fragment: true })))
}

function textOf(node: Body | BodyNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(2)">x</a>',
  '<a href=" &#1; javascript:alert(1)">x</a>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="https://evil.example"><input name=q><button formaction="javascript:alert(1)">go</button></form>',
  '<p style="position:fixed;inset:0" class="header" id="root" role="banner" tabindex="5" data-x="1">x</p>',
  '<div popover contenteditable accesskey="s" slot="x" part="y" hidden inert>x</div>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">',
  '<object data="x"></object><embed src="x"><video autoplay src=x></video><link rel=stylesheet href=x>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<a href="https://bank.example@evil.example/">x</a>',
  '<table><td colspan=99999999 rowspan=-3>x</td></table>',
]

const ATTRIBUTES = new Set([
  'title', 'lang', 'dir', 'id', 'href', 'cite', 'dateTime', 'src', 'alt', 'width', 'height', 'value',
  'start', 'reversed', 'type', 'colSpan', 'rowSpan', 'scope', 'span',
]) // prettier-ignore

test.each(HOSTILE)('%s leaves only what the allowlist knows', (html) => {
  const body = sanitizeHtml(html)
  for (const element of elementsOf(body)) {
    expect(BODY_TAGS).toContain(element.tagName)
    for (const [name, value] of Object.entries(element.properties)) {
      expect(ATTRIBUTES).toContain(name)
      expect(String(value)).not.toMatch(/javascript|data:|evil/i)
    }
  }
  expect(textOf(body)).not.toContain('alert')
})

test('numbers are capped', () => {
  const elements = [...elementsOf(sanitizeHtml('<table><tr><td colspan=5000 rowspan=-3>x</table>'))]
  expect(elements.find(({ tagName }) => tagName === 'td')?.properties).toEqual({ colSpan: 100 })
})

test('spans that would make millions of cells are dropped, and those of a real table stay', () => {
  const row = `<tr>${'<td colspan=100 rowspan=100>x'.repeat(44)}</tr>`
  const cells = (html: string) =>
    [...elementsOf(sanitizeHtml(html))].reduce(
      (sum, { properties: { colSpan = 1, rowSpan = 1 } }) => sum + Number(colSpan) * Number(rowSpan),
      0,
    )
  expect(cells(`<table>${row.repeat(50)}</table>`)).toBeLessThan(30_000)
  expect(cells('<table><tr><td colspan=12>x<tr><td rowspan=4>y</table>')).toBeGreaterThanOrEqual(16)
})

test('block ids stay, other ids go', () => {
  const body = sanitizeHtml('<p id="p-7">a</p><p id="app">b</p><p id="p-0">c</p>')
  expect([...elementsOf(body)].map((element) => element.properties['id'])).toEqual([
    'p-7',
    undefined,
    undefined,
  ])
})

test('an image without a source that may be shown gives way to its description', () => {
  expect(textOf(sanitizeHtml('<p><img src="javascript:x" alt="나루터"></p>'))).toBe('나루터')
})

test('a hundred thousand texts below the depth limit do not overflow', () => {
  let body: Body = {
    type: 'root',
    children: Array.from({ length: 100_000 }, () => ({ type: 'text' as const, value: 'x' })),
  }
  for (let depth = 0; depth < 70; depth += 1) {
    body = {
      type: 'root',
      children: [{ type: 'element', tagName: 'b', properties: {}, children: body.children }],
    }
  }
  expect(textOf(sanitizeBody(body))).toHaveLength(100_000)
})

test('ten thousand nested elements neither overflow nor lose their text', () => {
  let body: Body = { type: 'root', children: [{ type: 'text', value: '바닥' }] }
  for (let depth = 0; depth < 10_000; depth += 1) {
    body = {
      type: 'root',
      children: [{ type: 'element', tagName: 'b', properties: {}, children: body.children }],
    }
  }
  expect(textOf(sanitizeBody(body))).toBe('바닥')
})

test('what is allowed passes unchanged, and a second time too', () => {
  const once = sanitizeHtml(
    '<h2 id="p-1">Piers</h2><p lang="ko">강변 <a href="/talk/6">글</a></p><table><tr><th scope="col">East</th></tr></table>' +
      '<ol start="3"><li>x</li></ol><ruby>漢<rp>(</rp><rt>한</rt></ruby><img src="https://example.org/a.png" alt="a" width="9">',
  )
  expect(sanitizeBody(once)).toEqual(once)
})
