import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { lintHead } from './lint-head.ts'

const JSON_LD = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'NewsArticle',
      headline: 'The ferry is back',
      url: 'https://naru.example.org/news/7',
      mainEntityOfPage: 'https://naru.example.org/news/7',
      datePublished: '2010-03-26T07:30:00+09:00',
      inLanguage: 'en',
      articleSection: 'Naru News',
      publisher: { '@type': 'Organization', name: 'Naru Gazette' },
      isPartOf: [{ '@type': 'CreativeWorkSeries', name: 'Ferries' }],
    },
  ],
}

const GOOD = `
  <title>The ferry is back > Naru News | Naru Gazette</title>
  <meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">
  <meta name="theme-color" content="#000" media="(prefers-color-scheme: dark)">
  <meta name="description" content="It leaves at seven.">
  <meta name="robots" content="max-image-preview:large">
  <link rel="canonical" href="https://naru.example.org/news/7">
  <meta name="author" content="Ferry Reader">
  <meta name="DC.type" content="newspaperArticle">
  <meta name="DC.creator" content="Ferry Reader">
  <meta name="DC.date" content="2010-03-26T07:30:00+09:00">
  <meta name="DC.language" content="en">
  <meta property="og:type" content="article">
  <meta property="og:title" content="The ferry is back">
  <meta property="og:site_name" content="Naru Gazette">
  <meta property="og:url" content="https://naru.example.org/news/7">
  <meta property="og:locale" content="en_US">
  <meta property="og:image" content="https://naru.example.org/archive/files/ab/c.png">
  <meta property="og:image:width" content="640">
  <meta property="article:published_time" content="2010-03-26T07:30:00+09:00">
  <meta name="twitter:card" content="summary">
  <link rel="prev" href="https://naru.example.org/news/6">
  <link rel="alternate" type="application/atom+xml" href="https://naru.example.org/news/feed.atom">
  <script type="application/ld+json">${JSON.stringify(JSON_LD)}</script>`

function lint(head: string): string[] {
  return lintHead(
    new JSDOM(`<!doctype html><html lang="en"><head>${head}</head><body></body></html>`).window.document,
  )
}

test('a good head has no findings', () => {
  expect(lint(GOOD)).toEqual([])
})

test('a page that asks not to be indexed needs a title and no more', () => {
  expect(lint('<title>Not here | Naru Gazette</title><meta name="robots" content="noindex">')).toEqual([])
})

test.each<[what: string, from: string | RegExp, to: string, finding: string]>([
  ['no title', /<title>.*<\/title>/, '', 'there are 0 titles, not one'],
  ['two titles', '<title>', '<title>Gapan</title><title>', 'there are 2 titles, not one'],
  ['an empty title', /<title>.*<\/title>/, '<title></title>', 'the title is empty'],
  ['a title that is reordered', '<title>', '<title>\u202E', 'the title has marks that reorder or hide text'],
  ['no description', /<meta name="description".*>/, '', 'there is no description'],
  ['a long description', 'It leaves', 'It leaves '.repeat(20), 'the description has 210 characters'],
  ['an empty meta', 'content="en_US"', 'content=""', 'the meta og:locale is empty'],
  [
    'a meta twice',
    '<meta name="author"',
    '<meta name="Author" content="x"><meta name="author"',
    'the meta author stands more than once',
  ],
  [
    'a hidden mark',
    'content="Ferry Reader"',
    'content="Ferry\u200BReader"',
    'the meta author has marks that reorder or hide text',
  ],
  [
    'a tag of journals',
    '<meta name="author"',
    '<meta name="citation_title" content="x"><meta name="author"',
    'the meta citation_title misleads Zotero',
  ],
  [
    'a source as a meta',
    '<meta name="author"',
    '<meta name="DC.source" content="https://x.org/1"><meta name="author"',
    'the meta DC.source misleads Zotero',
  ],
  ['no canonical link', /<link rel="canonical".*>/, '', 'there are 0 canonical links, not one'],
  [
    'a relative canonical link',
    'canonical" href="https://naru.example.org',
    'canonical" href="',
    'the link canonical is no whole address: /news/7',
  ],
  [
    'a canonical link with a hash',
    'canonical" href="https://naru.example.org/news/7',
    'canonical" href="https://naru.example.org/news/7#c_1',
    'the canonical address has a query or a hash: https://naru.example.org/news/7#c_1',
  ],
  [
    'another og:url',
    'og:url" content="https://naru.example.org/news/7',
    'og:url" content="https://naru.example.org/news/8',
    'og:url is https://naru.example.org/news/8, the canonical address https://naru.example.org/news/7',
  ],
  ['no og:title', /<meta property="og:title".*>/, '', 'there is no og:title'],
  [
    'the site in og:title',
    'content="The ferry is back"',
    'content="The ferry is back | Naru Gazette"',
    'og:title ends with the name of the site',
  ],
  [
    'a relative picture',
    'https://naru.example.org/archive/files',
    '/archive/files',
    'og:image is no whole address: /archive/files/ab/c.png',
  ],
  ['a width in words', 'content="640"', 'content="wide"', 'og:image:width is no number of pixels: wide'],
  ['a language for a locale', 'en_US', 'en', 'og:locale is no locale: en'],
  [
    'another type for Zotero',
    'content="newspaperArticle"',
    'content="Text"',
    'DC.type is not newspaperArticle',
  ],
  [
    'a time without a zone',
    /article:published_time" content="[^"]+/,
    'article:published_time" content="2010-03-26T07:30:00',
    'article:published_time is no time with a zone: 2010-03-26T07:30:00',
  ],
  ['two dates', 'DC.date" content="2010', 'DC.date" content="2011', 'DC.date is not article:published_time'],
  [
    'two authors',
    'DC.creator" content="Ferry Reader',
    'DC.creator" content="Somebody',
    'DC.creator is not the author',
  ],
  [
    'a relative step',
    'prev" href="https://naru.example.org',
    'prev" href="',
    'the link prev is no whole address: /news/6',
  ],
  [
    'two steps back',
    '<link rel="prev"',
    '<link rel="prev" href="https://naru.example.org/news/5"><link rel="prev"',
    'there is more than one link prev',
  ],
  [
    'a feed of no type',
    'type="application/atom+xml"',
    '',
    'the alternate https://naru.example.org/news/feed.atom has no type',
  ],
  ['broken structured data', '{"@context"', '{@context"', 'the structured data is no JSON'],
  [
    'another vocabulary',
    'https://schema.org"',
    'https://example.org"',
    'the structured data has not the context https://schema.org',
  ],
  [
    'markup in structured data',
    '"headline":"The',
    '"headline":"<b>The',
    'the structured data has an angle bracket in it',
  ],
  [
    'an unknown thing',
    '"@type":"Organization"',
    '"@type":"Organisation"',
    'NewsArticle.publisher is of no type that is known here: Organisation',
  ],
  ['a thing without a name', '"name":"Ferries"', '"url":"https://x.org"', 'CreativeWorkSeries has no name'],
  [
    'an empty value',
    '"articleSection":"Naru News"',
    '"articleSection":""',
    'NewsArticle.articleSection is empty',
  ],
  [
    'a relative address in it',
    '"mainEntityOfPage":"https://naru.example.org',
    '"mainEntityOfPage":"',
    'NewsArticle.mainEntityOfPage is no whole address: /news/7',
  ],
  [
    'a day for a time in it',
    '"datePublished":"2010-03-26T07:30:00+09:00"',
    '"datePublished":"2010-03-26"',
    'NewsArticle.datePublished is no time with a zone: 2010-03-26',
  ],
  [
    'two accounts of the title',
    '"headline":"The ferry',
    '"headline":"A ferry',
    'NewsArticle.headline is A ferry is back, the page says The ferry is back',
  ],
  [
    'an article without its data',
    '"@type":"NewsArticle"',
    '"@type":"WebSite","name":"x"',
    'the article has no NewsArticle',
  ],
])('%s is found', (_what, from, to, finding) => {
  const spoilt = GOOD.replace(from, to)
  expect(spoilt).not.toBe(GOOD)
  expect(lint(spoilt)).toContain(finding)
})
