import type { Article } from '#archive/article.ts'
import type { Body, BodyElement } from '#archive/body/body.ts'
import type { ListPage } from '#sources/news-source.ts'
import { makeArticle, makeBoard, makeComment, makeHeadline, OVERVIEW } from '#tests/components/make.ts'
import { lintHead } from '#tests/head/lint-head.ts'
import { publishedDocument, publishedHtml, SITE_URLS } from '#tests/head/published-page.tsx'
import { contentOf, linksOf, metasOf } from '#tests/head/read-head.ts'
import { readableOf } from '#tests/head/readability.ts'
import { zoteroItemOf } from '#tests/head/zotero.ts'
import { expect, test } from 'vitest'
import { aboutHead } from './about-head.ts'
import { articleHead } from './article-head.ts'
import { frontHead } from './front-head.ts'
import { aboutJsonLd } from './json-ld/about-json-ld.ts'
import { articleJsonLd } from './json-ld/article-json-ld.ts'
import { frontJsonLd } from './json-ld/front-json-ld.ts'
import { listJsonLd } from './json-ld/list-json-ld.ts'
import { listHead } from './list-head.ts'
import { openGraphLocale } from './open-graph.ts'
import { NO_SITE_URLS } from './site-urls.ts'
import { troubleHead } from './trouble-head.ts'

const SITE = 'https://naru.example.org/archive-of-naru'

function articlePage(fields: Partial<Article> = {}): Document {
  const data = { overview: OVERVIEW, article: makeArticle(fields) }
  return publishedDocument(articleHead(data, SITE_URLS), articleJsonLd(data, SITE_URLS))
}

function listPage(fields: Partial<ListPage> = {}): Document {
  const list: ListPage = {
    board: makeBoard(),
    page: 'newest',
    totals: { articles: 60, comments: 3, years: [] },
    headlines: [makeHeadline(), makeHeadline({ id: 6, title: '강변 소식' })],
    notices: [],
    older: 2,
    newer: null,
    unreadable: 0,
    ...fields,
  }
  const data = { overview: OVERVIEW, list }
  return publishedDocument(listHead(data, SITE_URLS), listJsonLd(data, SITE_URLS))
}

function image(properties: BodyElement['properties']): BodyElement {
  return { type: 'element', tagName: 'img', properties, children: [] }
}

const PICTURE = `files/ab/${'0'.repeat(32)}.png`
const BODY: Body = {
  type: 'root',
  children: [
    image({ src: 'https://elsewhere.example/photo.jpg', alt: 'not ours' }),
    image({ src: `files/cd/${'1'.repeat(32)}.gif`, alt: 'an emoticon', width: 20, height: 20 }),
    image({ src: PICTURE, alt: 'The ferry', width: 640, height: 480 }),
  ],
}

const NEIGHBOUR = { board: 'news', title: 'x', publishedAt: null }

test('an article’s head is in order, with everything that can be in it', () => {
  const page = articlePage({
    body: BODY,
    category: 'Harbour',
    series: { slug: 'ferries', name: 'Ferries' },
    discussion: [makeComment()],
    previous: { ...NEIGHBOUR, id: 6, lang: 'ko' },
    next: { ...NEIGHBOUR, id: 8, lang: null },
    provenance: {
      ...makeArticle().provenance,
      originalUrl: 'https://naru.example.org/bbs/board.php?bo_table=news&wr_id=7',
    },
  })
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('The ferry is back > Naru News | Naru Gazette')
  expect(Object.fromEntries(metasOf(page).map(({ name, content }) => [name, content]))).toEqual({
    description: 'It leaves at seven.',
    robots: 'max-image-preview:large',
    author: 'Ferry Reader',
    'DC.type': 'newspaperArticle',
    'DC.creator': 'Ferry Reader',
    'DC.date': '2010-03-26T07:30:00+09:00',
    'DC.language': 'en',
    'og:type': 'article',
    'og:title': 'The ferry is back',
    'og:site_name': 'Naru Gazette',
    'og:url': `${SITE}/news/7`,
    'og:description': 'It leaves at seven.',
    'og:locale': 'en_US',
    'og:image': `${SITE}/archive/${PICTURE}`,
    'og:image:width': '640',
    'og:image:height': '480',
    'og:image:alt': 'The ferry',
    'twitter:card': 'summary',
    'article:published_time': '2010-03-26T07:30:00+09:00',
    'article:section': 'Harbour',
  })
  expect(linksOf(page).map(({ rel, href }) => `${rel} ${href.replace(SITE, '')}`)).toEqual([
    'canonical /news/7',
    'prev /news/6',
    'next /news/8',
    'schema.DC http://purl.org/dc/elements/1.1/',
    'DC.source https://naru.example.org/bbs/board.php?bo_table=news&wr_id=7',
    'via https://naru.example.org/bbs/board.php?bo_table=news&wr_id=7',
    'alternate /news/feed.atom',
    'alternate /news/feed.json',
  ])
  expect(page.querySelector('link[rel=prev]')?.getAttribute('hreflang')).toBe('ko')
  expect(page.querySelector('link[rel=next]')?.hasAttribute('hreflang')).toBe(false)
})

test('Zotero saves an article as a newspaper article with the record’s title, author and date', () => {
  expect(zoteroItemOf(articlePage(), `${SITE}/news/7`)).toEqual({
    itemType: 'newspaperArticle',
    title: 'The ferry is back',
    publicationTitle: 'Naru Gazette',
    date: '2010-03-26T07:30:00+09:00',
    creators: ['Ferry Reader'],
    language: 'en',
    section: 'Naru News',
    abstractNote: 'It leaves at seven.',
    url: `${SITE}/news/7`,
  })
})

test('a title that names the site in its own way reaches Zotero whole', () => {
  expect(zoteroItemOf(articlePage({ title: 'A visit to the Naru Gazette' }), '').title).toBe(
    'A visit to the Naru Gazette',
  )
})

test('a reader view takes title, author, time and site of an article from what it says of itself', () => {
  const data = { overview: OVERVIEW, article: makeArticle() }
  const body = `<main><article><h1>The ferry is back</h1>${'<p>It leaves at seven, as it always did, and comes back at nine in the evening.</p>'.repeat(9)}</article></main>`
  for (const jsonLd of [articleJsonLd(data, SITE_URLS), null]) {
    const html = publishedHtml(articleHead(data, SITE_URLS), jsonLd, body)
    expect(readableOf(html, `${SITE}/news/7`)).toMatchObject({
      title: 'The ferry is back',
      byline: 'Ferry Reader',
      siteName: 'Naru Gazette',
      publishedTime: '2010-03-26T07:30:00+09:00',
    })
  }
})

test('an article of which little is known says little, and nothing wrong', () => {
  const page = articlePage({
    title: '',
    author: null,
    publishedAt: null,
    views: null,
    recommendations: null,
    lang: null,
    lead: '',
    board: 'gone',
  })
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Untitled > gone | Naru Gazette')
  const names = metasOf(page).map(({ name }) => name)
  expect(names).not.toContain('author')
  expect(names).not.toContain('DC.date')
  expect(names).not.toContain('article:published_time')
  expect(names).not.toContain('og:locale')
  expect(names).not.toContain('og:image')
  expect(contentOf(page, 'description')).toBe('gone')
})

test('a name or a text of nothing but hidden marks counts for none', () => {
  const page = articlePage({
    title: '\u202E',
    author: '\u200B',
    category: '\u2066',
    lead: '\uFEFF',
    series: { slug: 's', name: '\u200E' },
    body: { type: 'root', children: [image({ src: PICTURE, alt: '' })] },
  })
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Untitled > Naru News | Naru Gazette')
  expect(contentOf(page, 'article:section')).toBe('Naru News')
  expect(contentOf(page, 'description')).toBe('Mar 26, 2010 · Naru News')
})

test('an original address that is none of the web’s is not linked', () => {
  const provenance = { ...makeArticle().provenance, originalUrl: 'mailto:editor@naru.example.org' }
  const rels = linksOf(articlePage({ provenance })).map(({ rel }) => rel)
  expect(rels).not.toContain('via')
  expect(rels).not.toContain('DC.source')
})

test('an article without words is described by who wrote it, when and where', () => {
  expect(contentOf(articlePage({ lead: '' }), 'description')).toBe('Ferry Reader · Mar 26, 2010 · Naru News')
})

test.each([
  '</title><script>alert(1)</script>',
  '"><meta name="robots" content="noindex">',
  'It\'s "back" & <b>here</b>',
  '\u202Ekcab si yrref ehT',
  'line\u2028break\u2029and <!--<script>',
  `${'긴 제목 '.repeat(60)}끝`,
  'constructor',
  '__proto__',
  '$& $1 \\u003c',
])('the foreign text %j stays text wherever it stands', (text) => {
  const page = articlePage({
    title: text,
    author: text,
    category: text,
    lead: text,
    series: { slug: 's', name: text },
    body: { type: 'root', children: [image({ src: PICTURE, alt: text })] },
  })
  expect(lintHead(page)).toEqual([])
  expect(page.querySelectorAll('script')).toHaveLength(1)
  expect(page.querySelectorAll('title')).toHaveLength(1)
  expect(page.body.childNodes).toHaveLength(0)
  const plain = text.replace('\u202E', '')
  expect(zoteroItemOf(page, '')).toMatchObject({ creators: [plain], section: plain })
  expect(contentOf(page, 'og:title')).toBe(plain)
  const data: unknown = JSON.parse(page.querySelector('script')?.textContent ?? '')
  expect(data).toMatchObject({ '@graph': [{ headline: plain, author: { name: plain } }, {}] })
})

test.each<[string, Partial<ListPage>, title: string, path: string, steps: string[]]>([
  ['the newest page', {}, 'Naru News | Naru Gazette', '/news', ['prev /news/page/2']],
  [
    'a permanent page',
    { page: 2, older: 1, newer: 3 },
    'Page 2 > Naru News | Naru Gazette',
    '/news/page/2',
    ['prev /news/page/1', 'next /news/page/3'],
  ],
  [
    'the last permanent page',
    { page: 3, older: 2, newer: 'newest' },
    'Page 3 > Naru News | Naru Gazette',
    '/news/page/3',
    ['prev /news/page/2', 'next /news'],
  ],
])('the head of %s of a board is in order', (_what, fields, title, path, steps) => {
  const page = listPage(fields)
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe(title)
  expect(contentOf(page, 'og:title')).toBe(title.replace(' | Naru Gazette', ''))
  expect(contentOf(page, 'description')).toBe('The ferry is back · 강변 소식')
  expect(linksOf(page).map(({ rel, href }) => `${rel} ${href.replace(SITE, '')}`)).toEqual([
    `canonical ${path}`,
    ...steps,
    'alternate /news/feed.atom',
    'alternate /news/feed.json',
  ])
  expect(zoteroItemOf(page, '').itemType).toBe('webpage')
})

test('an empty board is described by its counts', () => {
  const page = listPage({ headlines: [], older: null, totals: { articles: 0, comments: 0, years: [] } })
  expect(lintHead(page)).toEqual([])
  expect(contentOf(page, 'description')).toBe('0 articles · 0 comments')
})

test('the front page’s head is in order, and names the feeds of the whole site', () => {
  const front = { newest: [{ board: 'news', headlines: [makeHeadline()] }], mostViewed: [], series: [] }
  const page = publishedDocument(
    frontHead({ overview: OVERVIEW, front }, SITE_URLS),
    frontJsonLd(OVERVIEW, SITE_URLS),
  )
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Naru Gazette')
  expect(contentOf(page, 'description')).toBe('News of Naru')
  expect(linksOf(page).map(({ rel, href }) => `${rel} ${href}`)).toEqual([
    `canonical ${SITE}/`,
    `alternate ${SITE}/feed.atom`,
    `alternate ${SITE}/feed.json`,
  ])
  const silent = { ...OVERVIEW, site: { ...OVERVIEW.site, description: {} } }
  expect(frontHead({ overview: silent, front }, SITE_URLS).description).toBe('The ferry is back')
})

test('the about page’s head is in order, and carries the disclaimer', () => {
  const page = publishedDocument(aboutHead(OVERVIEW, SITE_URLS), aboutJsonLd(OVERVIEW, SITE_URLS))
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('About this archive | Naru Gazette')
  expect(contentOf(page, 'description')).toBe('Others wrote these texts.')
})

test('what is missing is kept out of search engines, and what failed once is not', () => {
  const missing = troubleHead({ title: 'This page is not in the archive', isMissing: true }, 'Naru Gazette')
  const page = publishedDocument(missing, null)
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('This page is not in the archive | Naru Gazette')
  expect(contentOf(page, 'robots')).toBe('noindex')
  expect(troubleHead({ title: 'No connection', isMissing: false }, 'Naru Gazette').robots).toBeNull()
})

test('where the site’s address is not known, no page claims one', () => {
  const data = {
    overview: OVERVIEW,
    article: makeArticle({ body: BODY, previous: { ...NEIGHBOUR, id: 6, lang: 'ko' } }),
  }
  const page = publishedDocument(articleHead(data, NO_SITE_URLS), articleJsonLd(data, NO_SITE_URLS))
  expect(linksOf(page).map(({ rel }) => rel)).toEqual(['schema.DC'])
  expect(contentOf(page, 'og:url')).toBeNull()
  expect(contentOf(page, 'og:image')).toBeNull()
  expect(page.querySelector('script')?.textContent).not.toContain('"url":"/')
  expect(page.querySelector('script')?.textContent).not.toContain('BreadcrumbList')
  expect(page.title).toBe('The ferry is back > Naru News | Naru Gazette')
})

test.each([
  ['ko', 'ko_KR'],
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['ja', 'ja_JP'],
  ['zh-Hant', 'zh_TW'],
  ['en-US-US', null],
])('the language %s is the locale %s to Open Graph', (tag, locale) => {
  expect(openGraphLocale(tag)).toBe(locale)
})
