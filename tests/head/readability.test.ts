import { expect, test } from 'vitest'
import { readableOf } from './readability.ts'

const TEXT = 'The ferry across the Willow River leaves at seven again, after three weeks in the dock. '

const PAGE = `<!doctype html><html lang="en"><head>
  <title>The ferry is back > Naru News | Naru Gazette</title>
  <meta name="author" content="Somebody else">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"BreadcrumbList","itemListElement":[]},
    {"@type":"NewsArticle","headline":"The ferry is back","datePublished":"2010-03-26T07:30:00+09:00",
     "author":{"@type":"Person","name":"Ferry Reader"},"publisher":{"@type":"Organization","name":"Naru Gazette"}}]}</script>
  </head><body>
  <nav><ul><li><a href="/news">News</a></li><li><a href="/talk">Talk</a></li></ul></nav>
  <main><article><h1>The ferry is back</h1>${`<p>${TEXT.repeat(3)}</p>`.repeat(4)}</article></main>
  <aside><ul>${'<li><a href="/news/8">Another headline</a></li>'.repeat(20)}</ul></aside>
  </body></html>`

test('a reader view has the title, the author, the time and the site from the structured data, and the text', () => {
  const page = readableOf(PAGE, 'https://naru.example.org/news/7')
  expect(page).toMatchObject({
    title: 'The ferry is back',
    byline: 'Ferry Reader',
    siteName: 'Naru Gazette',
    publishedTime: '2010-03-26T07:30:00+09:00',
    lang: 'en',
  })
  expect(page?.text).toContain(TEXT.trim())
  expect(page?.text).not.toContain('Another headline')
})

test('a page without a text has no reader view', () => {
  expect(readableOf('<title>x</title>', 'https://naru.example.org/')).toBeNull()
})
