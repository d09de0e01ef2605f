import type { Headline } from '#archive/headline.ts'
import { expect, test } from 'vitest'
import { postDocument } from './post-document.ts'

const HEADLINE: Headline = {
  board: 'news',
  id: 12,
  title: '나루 소식',
  author: '김나루',
  publishedAt: '2013-01-01T00:30:00+09:00',
  views: 3,
  recommendations: 1,
  comments: 2,
  category: '강',
  series: { slug: 'a', name: 'A' },
  notice: false,
  lang: 'ko',
  hasImages: true,
  attachments: 1,
  lead: '',
}

test('a document has what a hit shows, and numbers to sort and choose by', () => {
  const { hash, bodyHash, ...fields } = postDocument(HEADLINE, 11, '첫째 줄\n\n둘째  줄')
  expect(fields).toEqual({
    key: 'news-12',
    board: 'news',
    id: 12,
    sequence: 11,
    title: '나루 소식',
    author: '김나루',
    publishedAt: '2013-01-01T00:30:00+09:00',
    // The day is that of the board's clock, the time is that of all clocks.
    day: 20130101,
    year: 2013,
    time: Date.UTC(2012, 11, 31, 15, 30) / 1000,
    views: 3,
    comments: 2,
    series: { slug: 'a', name: 'A' },
    notice: false,
    lang: 'ko',
    attachments: 1,
    body: '첫째 줄 둘째 줄',
  })
  expect([hash, bodyHash]).toEqual([
    expect.stringMatching(/^[0-9a-f]{24}$/),
    expect.stringMatching(/^[0-9a-f]{24}$/),
  ])
})

test('without a date it has none of them', () => {
  const document = postDocument({ ...HEADLINE, publishedAt: null }, 0, '')
  expect(document).toMatchObject({ publishedAt: null, time: null, day: null, year: null, body: '' })
})

test('no text can bring the marks of a hit with it, nor what hides text', () => {
  const document = postDocument({ ...HEADLINE, title: 'a\uE000b\uE001c' }, 0, '\uE000x\uE001 \u202Ey')
  expect(document).toMatchObject({ title: 'abc', body: 'x y' })
})

test('the hashes tell what changed: anything, or the body', () => {
  const one = postDocument(HEADLINE, 11, 'text')
  expect(postDocument(HEADLINE, 11, 'text')).toEqual(one)
  const counted = postDocument({ ...HEADLINE, views: 4 }, 11, 'text')
  expect([counted.hash === one.hash, counted.bodyHash === one.bodyHash]).toEqual([false, true])
  const edited = postDocument(HEADLINE, 11, 'other')
  expect([edited.hash === one.hash, edited.bodyHash === one.bodyHash]).toEqual([false, false])
})
