import { elementsOf, type Body, type BodyNode } from '#archive/body/body.ts'
import { BODY_TAGS } from '#archive/body/allowlist.ts'
import { fromHast } from '#archive/body/from-hast.ts'
import * as fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { bodyForFeed } from './body-html.ts'
import { feedWords } from './feed-words.ts'

const address = { origin: 'https://host.example', base: '/naru/' }
const HERE = 'https://host.example/naru'
const FILE = `files/ab/${'0'.repeat(32)}.png`

function feedHtml(body: Body): string {
  return toHtml({ type: 'root', children: bodyForFeed(body, address, feedWords('en')) })
}

function fromMarkup(html: string): Body {
  return fromHast(fromHtml(html, { fragment: true }))
}

test('links to articles and files are whole addresses under the path of the site; others stay', () => {
  const html = `<p><a href="/talk/6">a</a><a href="${FILE}">b</a><a href="https://elsewhere.example/x?a=1">c</a><a href="mailto:desk@naru.example">d</a></p>`
  expect(feedHtml(fromMarkup(html))).toBe(
    `<p><a href="https://host.example/naru/talk/6">a</a><a href="https://host.example/naru/archive/${FILE}">b</a>` +
      '<a href="https://elsewhere.example/x?a=1">c</a><a href="mailto:desk@naru.example">d</a></p>',
  )
})

test('an image of the archive is shown', () => {
  expect(feedHtml(fromMarkup(`<img src="${FILE}" alt="Pier" width="9">`))).toBe(
    `<img src="https://host.example/naru/archive/${FILE}" alt="Pier" width="9">`,
  )
})

test('an image of another host is a link that names the host', () => {
  expect(feedHtml(fromMarkup('<p><img src="https://elsewhere.example:81/a.png" alt="Pier"></p>'))).toBe(
    '<p><a href="https://elsewhere.example:81/a.png">[Pier · image at elsewhere.example:81]</a></p>',
  )
  expect(feedHtml(fromMarkup('<img src="https://elsewhere.example/a.png">'))).toBe(
    '<a href="https://elsewhere.example/a.png">[image at elsewhere.example]</a>',
  )
})

test('within a link such an image is words: links do not nest', () => {
  const html = '<a href="/talk/6"><b><img src="https://elsewhere.example/a.png" alt="Pier"></b></a>'
  expect(feedHtml(fromMarkup(html))).toBe(
    '<a href="https://host.example/naru/talk/6"><b>[Pier · image at elsewhere.example]</b></a>',
  )
})

test('block ids and control characters stay behind', () => {
  expect(feedHtml(fromMarkup('<p id="p-1" title="a\u0001b">c\u0008d</p>'))).toBe('<p title="ab">cd</p>')
})

const anyName = fc.constantFrom(
  ...BODY_TAGS,
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'form',
  'title',
  'textarea',
)
const anyValue = fc.constantFrom(
  'javascript:alert(1)', '/talk/6', 'https://elsewhere.example/a.png', FILE, '"><script>alert(1)</script>', 'x',
) // prettier-ignore
const anyAttribute = fc.constantFrom(
  'href',
  'src',
  'onclick',
  'style',
  'title',
  'srcSet',
  'id',
  'alt',
  'cite',
)
const { node: anyNode } = fc.letrec<{ node: BodyNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    fc.record({
      type: fc.constant('text' as const),
      value: fc.constantFrom('</p><script>alert(1)</script>', '<!--', '글'),
    }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: anyName,
      properties: fc.dictionary(anyAttribute, anyValue),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}))

test('whatever tree an archive has, a reader that parses the HTML finds nothing that runs or is fetched elsewhere', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 4 }), (children) => {
      const parsed = fromMarkup(feedHtml({ type: 'root', children }))
      for (const { tagName, properties } of elementsOf(parsed)) {
        expect(BODY_TAGS).toContain(tagName)
        const { href = 'https://x', src = `${HERE}/archive/files/`, ...others } = properties
        expect(Object.keys(others).filter((name) => !['title', 'alt', 'cite'].includes(name))).toEqual([])
        expect(href).toMatch(/^https:\/\//u)
        expect(String(src).startsWith(`${HERE}/archive/files/`)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
