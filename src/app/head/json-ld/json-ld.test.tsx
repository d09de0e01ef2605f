import { siteUrlsAt } from '#app/head/site-urls.ts'
import { makeArticle, makeBoard, makeComment, makeHeadline, OVERVIEW } from '#tests/components/make.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleJsonLd } from './article-json-ld.ts'
import { frontJsonLd } from './front-json-ld.ts'
import { jsonLdText, type JsonObject } from './json-ld.ts'
import { listJsonLd } from './list-json-ld.ts'

const URLS = siteUrlsAt({ origin: 'https://naru.example.org', base: '/' })

/** As a reader of the page has it: without what is `undefined`. */
function read(data: JsonObject): unknown {
  return JSON.parse(jsonLdText(data))
}

const SERVICE = { '@type': 'WebSite', name: 'Naru Gazette', url: 'https://naru.example.org/' }

test('an article’s structured data says what the record says', () => {
  const article = makeArticle({
    series: { slug: 'ferries', name: 'Ferries' },
    discussion: [makeComment(), makeComment({ id: 2 })],
    provenance: { ...makeArticle().provenance, originalUrl: 'https://naru.example.org/bbs/7' },
  })
  const overview = { ...OVERVIEW, site: { ...OVERVIEW.site, license: 'CC0-1.0' } }
  const site = { '@type': 'WebSite', name: 'Naru Gazette', url: 'https://naru.example.org/' }
  const count = (action: string, userInteractionCount: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${action}`,
    userInteractionCount,
    endTime: '2026-11-23T20:00:00+09:00',
    interactionService: SERVICE,
  })
  expect(read(articleJsonLd({ overview, article }, URLS))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: 'The ferry is back',
        description: 'It leaves at seven.',
        url: 'https://naru.example.org/news/7',
        mainEntityOfPage: 'https://naru.example.org/news/7',
        datePublished: '2010-03-26T07:30:00+09:00',
        author: { '@type': 'Person', name: 'Ferry Reader' },
        inLanguage: 'en',
        articleSection: 'Naru News',
        publisher: {
          '@type': 'Organization',
          name: 'Naru Gazette',
          url: 'https://naru.example.org/',
          sameAs: 'https://naru.example.org/',
        },
        isPartOf: [
          { '@type': 'CreativeWorkSeries', name: 'Ferries' },
          {
            '@type': 'CollectionPage',
            name: 'Naru News',
            url: 'https://naru.example.org/news',
            isPartOf: site,
          },
        ],
        isBasedOn: 'https://naru.example.org/bbs/7',
        commentCount: 2,
        interactionStatistic: [count('ViewAction', 1204), count('LikeAction', 11), count('CommentAction', 2)],
        license: { '@type': 'CreativeWork', name: 'CC0-1.0' },
        copyrightNotice: 'Copyright of the authors',
        usageInfo: 'https://naru.example.org/about',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Naru Gazette', item: 'https://naru.example.org/' },
          { '@type': 'ListItem', position: 2, name: 'Naru News', item: 'https://naru.example.org/news' },
          {
            '@type': 'ListItem',
            position: 3,
            name: 'The ferry is back',
            item: 'https://naru.example.org/news/7',
          },
        ],
      },
    ],
  })
})

test('a count that was not recorded is left out, and 0 is said', () => {
  const data = articleJsonLd(
    { overview: OVERVIEW, article: makeArticle({ views: null, recommendations: 0 }) },
    URLS,
  )
  const text = jsonLdText(data)
  expect(text).not.toContain('ViewAction')
  expect(text).toContain('"interactionType":"https://schema.org/LikeAction","userInteractionCount":0')
})

test('an address that is none of the web’s is no source, no licence and no site', () => {
  const article = makeArticle({
    provenance: { ...makeArticle().provenance, originalUrl: 'javascript:alert(1)' },
  })
  const overview = {
    ...OVERVIEW,
    site: { ...OVERVIEW.site, url: 'ftp://x', license: 'https://spdx.org/licenses/MIT' },
  }
  const text = jsonLdText(articleJsonLd({ overview, article }, URLS))
  expect(text).not.toContain('javascript')
  expect(text).not.toContain('ftp:')
  expect(text).toContain('"license":"https://spdx.org/licenses/MIT"')
})

test('a board’s page lists the addresses of its articles in their order', () => {
  const list = {
    board: makeBoard(),
    page: 12,
    totals: null,
    headlines: [makeHeadline({ id: 9 }), makeHeadline({ id: 8 })],
    notices: [makeHeadline({ id: 1 })],
    older: 11,
    newer: 13,
    unreadable: 0,
  }
  expect(read(listJsonLd({ overview: OVERVIEW, list }, URLS))).toMatchObject({
    '@graph': [
      {
        '@type': 'CollectionPage',
        name: 'Page 12 > Naru News',
        url: 'https://naru.example.org/news/page/12',
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: 2,
          itemListElement: [
            { position: 1, url: 'https://naru.example.org/news/9' },
            { position: 2, url: 'https://naru.example.org/news/8' },
          ],
        },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{}, {}, { item: 'https://naru.example.org/news/page/12' }],
      },
    ],
  })
})

test('the front page tells of the site', () => {
  expect(read(frontJsonLd(OVERVIEW, URLS))).toMatchObject({
    '@graph': [
      {
        '@type': 'WebSite',
        name: 'Naru Gazette',
        url: 'https://naru.example.org/',
        description: 'News of Naru',
        inLanguage: ['ko', 'en'],
        isBasedOn: 'https://naru.example.org/',
      },
    ],
  })
})

test('no text can end the script element that the data stands in', () => {
  const hostile = ['</script>', '<!--<script>', ']]>', '&lt;', '\u2028', '\u2029', '\uD800', '"\\']
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile))
  fc.assert(
    fc.property(fc.array(text), (parts) => {
      const name = parts.join('')
      const written = jsonLdText({ '@type': 'Person', name })
      expect(written).not.toMatch(/[<>&\u2028\u2029]/u)
      expect(JSON.parse(written)).toEqual({ '@type': 'Person', name })
      const script = new DOMParser().parseFromString(
        `<script type="application/ld+json">${written}</script><p>after</p>`,
        'text/html',
      )
      expect(script.querySelectorAll('script')).toHaveLength(1)
      expect(script.querySelectorAll('p')).toHaveLength(1)
    }),
  )
})
