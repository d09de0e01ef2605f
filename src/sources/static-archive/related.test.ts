import type { Related } from '#archive/article.ts'
import type { Headline } from '#archive/headline.ts'
import { expect, test } from 'vitest'
import { completeRelated } from './related.ts'

const stored = (id: number): Related => ({
  board: 'news',
  id,
  title: `stored ${id}`,
  lang: 'en',
  publishedAt: null,
  views: 1,
  sequence: id,
  reason: { kind: 'series', name: 'Walks' },
})

/** A row of the board; its number in the board is its id. */
const row = (id: number, series: string | null = null) => ({
  sequence: id,
  headline: {
    board: 'news',
    id,
    title: `row ${id}`,
    lang: 'en',
    publishedAt: null,
    views: null,
    series: series === null ? null : { slug: series, name: series },
  } as unknown as Headline, // Only these fields are read; the others would say nothing here.
})

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => row(from + n))

test('what was stored comes first, then what was new when the article was, each once and never itself', () => {
  const list = completeRelated(
    { board: 'news', id: 60, sequence: 60 },
    [stored(3), stored(60), stored(3)],
    [row(3), row(58), row(59), row(60), row(61)],
  )
  expect(list.map(({ id, reason }) => [id, reason.kind])).toEqual([
    [3, 'series'],
    [59, 'newest'],
    [58, 'newest'],
  ])
})

test('articles that are published later change nothing beside an article', () => {
  const ref = { board: 'news', id: 45, sequence: 45 }
  expect(completeRelated(ref, [], rows(0, 46))).toEqual(completeRelated(ref, [], rows(0, 90)))
})

test('beside the first articles of a board stand those that followed', () => {
  const list = completeRelated({ board: 'news', id: 2, sequence: 2 }, [], rows(0, 60))
  expect(list.map(({ id }) => id)).toEqual([1, 0, ...Array.from({ length: 10 }, (_, n) => n + 3)])
  expect(list.map(({ reason }) => reason.kind).slice(0, 4)).toEqual([
    'newest',
    'newest',
    'followed',
    'followed',
  ])
})

test('a daily series does not fill the list', () => {
  const list = completeRelated(
    { board: 'news', id: 50, sequence: 50 },
    [],
    [row(46), row(47, 'daily'), row(48, 'daily'), row(49, 'daily')],
  )
  expect(list.map(({ id }) => id)).toEqual([49, 48, 46])
})

test('the newest fill a list up to twelve, and add nothing to a longer one', () => {
  const article = { board: 'news', id: 70, sequence: 70 }
  expect(completeRelated(article, [], rows(0, 70))).toHaveLength(12)
  const own = Array.from({ length: 16 }, (_, place) => stored(place + 100))
  expect(completeRelated(article, own.slice(0, 9), rows(0, 70))).toHaveLength(12)
  expect(completeRelated(article, own, rows(0, 70))).toEqual(own)
})
