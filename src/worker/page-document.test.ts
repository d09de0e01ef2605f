import { expect, test } from 'vitest'
import { beginsLikeOurs, markDocument, readPageDocument } from './page-document.ts'

const article = { board: 'news', id: 3, title: 'The <ferry> is back', lang: 'en' }
const published = {
  base: '/paper/',
  origin: 'https://naru.example.org',
  page: { path: '/news/3', kind: 'article', content: { article } },
}

function document(content: unknown = published): string {
  return [
    '<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="trusted-types gapan">',
    '</head><body><div id="root" data-published="true"><h1>The ferry is back</h1></div>',
    `<script type="application/json" id="published">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`,
    '<script async src="/paper/assets/starter-1.js" data-boot="/paper/assets/boot-1.js" data-ahead="reader-1.js"></script></body></html>',
  ].join('')
}

test('a page of the site tells which it is, what it holds and which build it was made with', () => {
  expect(readPageDocument(document(), '/paper/')).toEqual({
    path: '/news/3',
    article,
    script: '/paper/assets/boot-1.js',
  })
})

test('a page that an earlier version published tells its build too', () => {
  const earlier = document().replace(
    /<script async [^>]*>/u,
    '<script type="module" src="/paper/assets/boot-0.js">',
  )
  expect(readPageDocument(earlier, '/paper/')?.script).toBe('/paper/assets/boot-0.js')
})

test.each([
  ['a captive portal’s', '<!doctype html><html><div id="root">Accept the terms</div></html>'],
  ['another site’s', document({ ...published, base: '/' })],
  ['one that is only a beginning', document({ ...published, page: null })],
  ['one that was cut off', document().slice(0, -30)],
  ['one whose data were cut off', document().replace('"kind":"article"', '"kind":"art')],
  ['one without an element for the reader', document().replace('id="root"', 'id="main"')],
])('a page that is %s is none to keep', (_, html) => {
  expect(readPageDocument(html, '/paper/')).toBeNull()
})

test('the beginning of a page tells whose it is', () => {
  expect(beginsLikeOurs(document().slice(0, 180))).toBe(true)
  expect(beginsLikeOurs('<!doctype html><html><div id="root">Accept the terms</div></html>')).toBe(false)
})

test('a copy says so at its very beginning, and is the same otherwise', () => {
  const html = document()
  const marked = markDocument(html, '2026-11-25T01:03:00.000Z')
  expect(marked).toContain('<html data-kept="2026-11-25T01:03:00.000Z" lang="en">')
  expect(marked.replace(' data-kept="2026-11-25T01:03:00.000Z"', '')).toBe(html)
})
