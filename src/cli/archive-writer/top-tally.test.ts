import { TOP_SIZE } from '#archive/top.ts'
import { expect, test } from 'vitest'
import { TopTally } from './top-tally.ts'

const ALL = { of: 'all' } as const

interface Post {
  readonly board?: string
  readonly views?: number | null
  readonly recommendations?: number | null
  readonly comments?: number
  readonly publishedAt?: string | null
}

/** Tells of some posts, numbered in the order given. */
function tallyOf(posts: readonly Post[]): TopTally<{ board: string; sequence: number; time: number }> {
  const tally = new TopTally<{ board: string; sequence: number; time: number }>()
  for (const [sequence, post] of posts.entries()) {
    const { board = 'news', views = null, recommendations = null, comments = 0 } = post
    const { publishedAt = '2010-03-26T09:00:00+09:00' } = post
    const time = publishedAt === null ? -Infinity : Date.parse(publishedAt)
    tally.add({ views, recommendations, comments, publishedAt }, { board, sequence, time })
  }
  return tally
}

const sequences = (tally: ReturnType<typeof tallyOf>, ...list: Parameters<typeof tally.top>) =>
  tally.top(...list).map(({ article }) => article.sequence)

test('the highest count is first, of equal ones the earlier article; what is unknown or none is in no list', () => {
  const tally = tallyOf([
    { views: 5 },
    { views: 9 },
    { views: null },
    { views: 0 },
    { views: 5, publishedAt: '2010-03-25T09:00:00+09:00' },
  ])
  expect(sequences(tally, 'views', ALL)).toEqual([1, 4, 0])
  expect(sequences(tally, 'comments', ALL)).toEqual([])
})

test('there are lists of all, of the years as the times say them, and of the boards; undated articles are in no year', () => {
  const tally = tallyOf([
    { views: 5, publishedAt: '2010-12-31T23:00:00-05:00' },
    { views: 6, board: 'talk', publishedAt: '2011-01-01T00:00:00+09:00', comments: 2 },
    { views: 7, publishedAt: null },
  ])
  expect(tally.index(['talk', 'news', 'quiet'])).toEqual({
    views: { years: ['2010', '2011'], boards: ['talk', 'news'] },
    recommendations: { years: [], boards: [] },
    comments: { years: ['2011'], boards: ['talk'] },
  })
  expect(sequences(tally, 'views', ALL)).toEqual([2, 1, 0])
  expect(sequences(tally, 'views', { of: 'year', year: '2010' })).toEqual([0])
  expect(sequences(tally, 'views', { of: 'board', board: 'news' })).toEqual([2, 0])
})

test('of any number of articles, in any order, the same as sorting them all', () => {
  let seed = 7
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed
  }
  const posts = Array.from({ length: 1000 }, () => ({ views: random() % 300, comments: random() % 3 }))
  const tally = tallyOf(posts)
  const sorted = (by: 'views' | 'comments') =>
    posts
      .map((post, sequence) => ({ count: post[by], sequence }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || a.sequence - b.sequence)
      .slice(0, TOP_SIZE)
      .map(({ sequence }) => sequence)
  expect(sequences(tally, 'views', ALL)).toEqual(sorted('views'))
  expect(sequences(tally, 'comments', ALL)).toEqual(sorted('comments'))
})
