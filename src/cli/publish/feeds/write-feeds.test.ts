// @vitest-environment jsdom
import { articleSchema, type Article } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { articlePath } from '#archive/paths.ts'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { FeedDescription } from './feed-description.ts'
import { writeFeeds } from './write-feeds.ts'
import { withoutForbidden } from './xml.ts'

const ARCHIVE = 'public/archive'
const ATOM = 'http://www.w3.org/2005/Atom'
/** RFC 3339, 5.6 */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(`${ARCHIVE}/${path}`, 'utf8'))
}

const { boards, capturedAt, site } = v.parse(manifestSchema, readJson('archive.json'))

function sample(board: string, id: number): Article {
  return v.parse(articleSchema, readJson(articlePath(board, id)))
}

/** Has attachments, was moved. */
const bridge = sample('news', 4)
const undated = sample('culture', 17)

const feed: FeedDescription = {
  title: '마을 소식 <b> & 나루',
  homePath: '/series/강변의 하루',
  atomPath: '/series/강변의 하루/feed.atom',
  jsonPath: '/series/강변의 하루/feed.json',
  language: 'ko',
  site,
  address: { origin: 'https://host.example', base: '/naru/' },
  capturedAt,
  entries: [bridge, sample('news', 3), undated],
  boardTitles: new Map(boards.map(({ id, title }) => [id, title])),
}

/** https://www.jsonfeed.org/version/1.1/ */
const url = v.pipe(v.string(), v.regex(/^https:\/\/[\u0021-\u007E]+$/u), v.url())
const filled = v.pipe(v.string(), v.minLength(1))
const jsonFeedSchema = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.string(),
  home_page_url: url,
  feed_url: url,
  description: v.exactOptional(filled),
  language: filled,
  items: v.array(
    v.strictObject({
      id: filled,
      url,
      title: v.string(),
      content_html: v.string(),
      summary: v.exactOptional(filled),
      date_published: v.exactOptional(v.pipe(v.string(), v.regex(TIME))),
      authors: v.exactOptional(v.pipe(v.array(v.strictObject({ name: filled })), v.minLength(1))),
      tags: v.array(filled),
      language: v.exactOptional(filled),
      attachments: v.exactOptional(
        v.array(
          v.strictObject({
            url,
            mime_type: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/u)),
            title: v.string(),
            size_in_bytes: v.exactOptional(v.pipe(v.number(), v.integer())),
          }),
        ),
      ),
    }),
  ),
})

function parseAtom(text: string): Element {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document.documentElement
}

function children(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === ATOM,
  )
}

function links(parent: Element | undefined, rel: string): Array<string | null> {
  return children(parent, 'link')
    .filter((link) => link.getAttribute('rel') === rel)
    .map((link) => link.getAttribute('href'))
}

/** What every Atom reader may rely on: RFC 4287, 4.1.1 and 4.1.2. */
function expectValidAtom(root: Element): void {
  const entries = children(root, 'entry')
  for (const element of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(children(element, name)).toHaveLength(1)
    for (const name of ['subtitle', 'rights', 'published', 'summary', 'content'])
      expect(children(element, name).length).toBeLessThan(2)
    for (const time of [...children(element, 'updated'), ...children(element, 'published')])
      expect(time.textContent).toMatch(TIME)
    expect(links(element, 'alternate')).toHaveLength(1)
    for (const link of children(element, 'link'))
      expect(link.getAttribute('href')).toMatch(/^https:\/\/[!-~]+$/u)
    expect(children(element, 'title')[0]?.getAttribute('type')).toBe('text')
  }
  for (const entry of entries) {
    for (const author of children(entry, 'author'))
      expect(children(author, 'name')[0]?.textContent).not.toBe('')
    expect(children(entry, 'author').length).toBeGreaterThan(0)
    for (const category of children(entry, 'category')) expect(category.getAttribute('term')).toBeTruthy()
  }
  expect(links(root, 'self')).toHaveLength(1)
  const ids = [root, ...entries].map((element) => children(element, 'id')[0]?.textContent ?? '')
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(URL.canParse(id)).toBe(true)
}

function written(description: FeedDescription) {
  const { atom, json } = writeFeeds(description)
  const root = parseAtom(atom)
  expectValidAtom(root)
  return { root, entries: children(root, 'entry'), json: v.parse(jsonFeedSchema, JSON.parse(json)) }
}

function textOf(parent: Element | undefined, name: string): string | null | undefined {
  return children(parent, name)[0]?.textContent
}

describe('a feed', () => {
  test('says what it is of, in whole addresses under the path of the site', () => {
    const { root, json } = written(feed)
    const home = 'https://host.example/naru/series/%EA%B0%95%EB%B3%80%EC%9D%98%20%ED%95%98%EB%A3%A8'
    expect(root.getAttribute('xml:lang')).toBe('ko')
    expect(textOf(root, 'title')).toBe('마을 소식 <b> & 나루')
    expect(links(root, 'self')).toEqual([`${home}/feed.atom`])
    expect(links(root, 'alternate')).toEqual([home])
    expect(json).toMatchObject({ title: '마을 소식 <b> & 나루', language: 'ko', home_page_url: home })
    expect(json.feed_url).toBe(`${home}/feed.json`)
  })

  test('carries the disclaimer in all languages, its own first, and the rights', () => {
    const { root, json } = written({ ...feed, language: 'en' })
    expect(textOf(root, 'subtitle')).toBe(`${site.disclaimer['en']}\n${site.disclaimer['ko']}`)
    expect(textOf(root, 'rights')).toBe(`${site.copyright['en']}\n${site.copyright['ko']}\nCC0-1.0`)
    expect(json.description).toBe(`${textOf(root, 'subtitle')}\n${textOf(root, 'rights')}`)
  })

  test('is as new as its newest entry, by the instant, and the same whenever it is written', () => {
    const dated = (publishedAt: string) => ({ ...bridge, publishedAt })
    const entries = [dated('2010-03-26T07:30:00+09:00'), dated('2010-03-26T01:00:00Z')]
    const { root } = written({ ...feed, entries })
    expect(textOf(root, 'updated')).toBe('2010-03-26T01:00:00Z')
    expect(writeFeeds({ ...feed, capturedAt: '2030-01-01T00:00:00Z' })).toEqual(writeFeeds(feed))
  })

  test('without entries is of the time of the capture', () => {
    const { root, json } = written({ ...feed, entries: [] })
    expect(textOf(root, 'updated')).toBe(capturedAt)
    expect(json.items).toEqual([])
  })

  test('has thirty entries at most', () => {
    const entries = Array.from({ length: 31 }, (_, index) => ({ ...bridge, id: index + 1 }))
    const { entries: kept, json } = written({ ...feed, entries })
    expect([kept.length, json.items.length]).toEqual([30, 30])
  })

  test('of a site of which little is known says no more', () => {
    const bare = { ...site, disclaimer: {}, copyright: {}, license: null, url: null }
    const { root, json } = written({ ...feed, site: bare })
    expect(children(root, 'subtitle').concat(children(root, 'rights'))).toEqual([])
    expect(json.description).toBeUndefined()
    expect(textOf(root, 'id')).toBe(json.home_page_url)
  })
})

describe('an entry', () => {
  test('has the same id in both forms, and keeps it when the article moves', () => {
    const entries = [{ ...bridge, moves: [] }]
    const ids = (description: FeedDescription) => {
      const {
        entries: [entry],
        json,
      } = written(description)
      return [textOf(entry, 'id'), json.items[0]?.id]
    }
    const [atom, json] = ids({ ...feed, entries })
    expect(atom).toBe(json)
    expect(atom).toMatch(/^tag:naru\.example\.org,/u)
    const there = {
      ...bridge,
      board: 'talk',
      id: 9,
      moves: bridge.moves.filter(({ kind }) => kind === 'moved'),
    }
    expect(ids({ ...feed, entries: [there] })).toEqual([atom, json])
  })

  test('is updated when it was published, however often it is imported', () => {
    const again = { ...bridge, provenance: { ...bridge.provenance, importedAt: '2030-01-01T00:00:00Z' } }
    const {
      entries: [entry],
      json,
    } = written({ ...feed, entries: [again] })
    expect(textOf(entry, 'published')).toBe(bridge.publishedAt)
    expect(textOf(entry, 'updated')).toBe(bridge.publishedAt)
    expect(json.items[0]?.date_published).toBe(bridge.publishedAt)
  })

  test('without a date claims none, but for the time that Atom asks for', () => {
    const {
      entries: [entry],
      json,
    } = written({ ...feed, entries: [undated] })
    expect(children(entry, 'published')).toEqual([])
    expect(textOf(entry, 'updated')).toBe(undated.provenance.importedAt)
    expect(json.items[0]?.date_published).toBeUndefined()
  })

  test('names its page, comments, author, language and subjects', () => {
    const series = { slug: '강변의-하루', name: '강변의 하루' }
    const article = { ...bridge, author: '나루', lang: 'en', category: '생활', series }
    const {
      entries: [entry],
      json,
    } = written({ ...feed, entries: [article] })
    expect(links(entry, 'alternate')).toEqual(['https://host.example/naru/news/4'])
    expect(links(entry, 'replies')).toEqual(['https://host.example/naru/news/4#comments'])
    expect(textOf(children(entry, 'author')[0], 'name')).toBe('나루')
    expect(entry?.getAttribute('xml:lang')).toBe('en')
    const board = feed.boardTitles.get('news') ?? ''
    expect(children(entry, 'category').map((category) => [category.getAttribute('term'), category.getAttribute('label')])).toEqual(
      [['news', board], ['생활', null], ['강변의 하루', null]],
    ) // prettier-ignore
    expect(json.items[0]).toMatchObject({
      url: 'https://host.example/naru/news/4',
      authors: [{ name: '나루' }],
      language: 'en',
      tags: [board, '생활', '강변의 하루'],
    })
  })

  test.each([null, '', ' '])('without an author (%j) says so, and names nobody', (author) => {
    const {
      entries: [entry],
      json,
    } = written({ ...feed, entries: [{ ...bridge, author, lang: null }] })
    expect(textOf(children(entry, 'author')[0], 'name')).toBe('글쓴이 없음')
    expect(entry?.hasAttribute('xml:lang')).toBe(false)
    expect(json.items[0]?.authors).toBeUndefined()
    expect(json.items[0]?.language).toBeUndefined()
  })

  test('encloses the files that the archive has', () => {
    const file = `files/ab/${'0'.repeat(32)}.pdf`
    const attachments = [
      { name: '지도 "1".pdf', url: file, bytes: 2048, type: 'application/pdf', downloads: 3 },
      { name: 'x.bin', url: file, bytes: null, type: 'not a type', downloads: null },
      { name: 'lost.zip', url: null, bytes: 5, type: 'application/zip', downloads: null },
      { name: 'evil', url: 'https://evil.example/x', bytes: 5, type: 'application/zip', downloads: null },
    ]
    const {
      entries: [entry],
      json,
    } = written({ ...feed, entries: [{ ...bridge, attachments }] })
    const enclosures = children(entry, 'link').filter((link) => link.getAttribute('rel') === 'enclosure')
    const whole = `https://host.example/naru/archive/${file}`
    expect(
      enclosures.map((link) => ['href', 'type', 'title', 'length'].map((name) => link.getAttribute(name))),
    ).toEqual([
      [whole, 'application/pdf', '지도 "1".pdf', '2048'],
      [whole, 'application/octet-stream', 'x.bin', null],
    ])
    expect(json.items[0]?.attachments).toEqual([
      { url: whole, mime_type: 'application/pdf', title: '지도 "1".pdf', size_in_bytes: 2048 },
      { url: whole, mime_type: 'application/octet-stream', title: 'x.bin' },
    ])
  })

  test('has the disclaimer, the full text, links, source and comments, each with its language', () => {
    const article: Article = {
      ...bridge,
      lang: 'en',
      body: paragraphs('The bridge <opened>.'),
      links: [
        { url: 'https://elsewhere.example/a?b=1&c=2', clicks: null },
        { url: 'javascript:alert(1)', clicks: 1 },
      ],
      provenance: {
        ...bridge.provenance,
        originalUrl: 'https://naru.example.org/news/4',
        importedAt: '2020-02-01T09:05:00+09:00',
      },
    }
    const {
      entries: [entry],
      json,
    } = written({ ...feed, entries: [article] })
    const html = json.items[0]?.content_html
    expect(html).toBe(
      `<p lang="ko"><small>${site.disclaimer['ko']}</small></p><p lang="en"><small>${site.disclaimer['en']}</small></p><hr>` +
        '<div lang="en"><p>The bridge &#x3C;opened>.</p></div>' +
        '<p lang="ko">관련 링크</p><ul><li><a href="https://elsewhere.example/a?b=1&#x26;c=2">https://elsewhere.example/a?b=1&#x26;c=2</a></li></ul>' +
        '<hr><p lang="ko">처음 실린 곳 <a href="https://naru.example.org/news/4">https://naru.example.org/news/4</a>' +
        ' · 자료를 받은 때 <time datetime="2020-02-01T09:05:00+09:00">2020-02-01 09:05 (UTC+09:00)</time></p>' +
        '<p lang="ko"><a href="https://host.example/naru/news/4#comments">댓글</a></p>',
    )
    expect(textOf(entry, 'content')).toBe(html)
    expect(children(entry, 'content')[0]?.getAttribute('type')).toBe('html')
  })

  test('any title, author and body come out of both forms as they were, but for what XML forbids', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, author, words) => {
        const article = { ...bridge, title: `<b>${title}]]>`, author: `x${author}`, body: paragraphs(words) }
        const {
          entries: [entry],
          json,
        } = written({ ...feed, entries: [article] })
        expect(textOf(entry, 'title')).toBe(withoutForbidden(article.title))
        expect(json.items[0]?.title).toBe(withoutForbidden(article.title))
        expect(textOf(children(entry, 'author')[0], 'name')).toBe(withoutForbidden(article.author))
        const page = new DOMParser().parseFromString(json.items[0]?.content_html ?? '', 'text/html')
        // A parser of HTML makes line feeds of carriage returns.
        const lines = withoutForbidden(words).replace(/\r\n?/gu, '\n')
        expect(page.querySelector('div')?.textContent).toBe(lines)
        expect(textOf(entry, 'content')).toBe(json.items[0]?.content_html)
      }),
      { numRuns: 200 },
    )
  })
})
