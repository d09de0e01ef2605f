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

const newest = (id: number, series: string | null = null) => ({
  sequence: id,
  headline: {
    board: 'news',
    id,
    title: `newest ${id}`,
    lang: 'en',
    publishedAt: null,
    views: null,
    series: series === null ? null : { slug: series, name: series },
  } as unknown as Headline, // Only these fields are read; the others would say nothing here.
})

const ref = { board: 'news', id: 1 }

test('what was stored comes first, then the newest, each once and never the article itself', () => {
  const list = completeRelated(
    ref,
    [stored(3), stored(1), stored(3)],
    [newest(9), newest(3), newest(1), newest(8)],
  )
  expect(list.map(({ id, reason }) => [id, reason.kind])).toEqual([
    [3, 'series'],
    [9, 'newest'],
    [8, 'newest'],
  ])
})

test('a daily series does not fill the list', () => {
  const list = completeRelated(
    ref,
    [],
    [newest(9, 'daily'), newest(8, 'daily'), newest(7, 'daily'), newest(6)],
  )
  expect(list.map(({ id }) => id)).toEqual([9, 8, 6])
})

test('twenty are enough', () => {
  expect(
    completeRelated(
      ref,
      [],
      Array.from({ length: 50 }, (_, n) => newest(n + 2)),
    ),
  ).toHaveLength(20)
})
