import { expect, test } from 'vitest'
import { chunkCount, chunkLength, chunksOf, newestSpan, pageCount, pageOf, pageSpan } from './pages.ts'

test.each([
  { rows: 0, pages: 1, newest: { from: 0, to: 0 } },
  { rows: 1, pages: 1, newest: { from: 0, to: 1 } },
  { rows: 25, pages: 1, newest: { from: 0, to: 25 } },
  { rows: 26, pages: 2, newest: { from: 0, to: 26 } },
  { rows: 50, pages: 2, newest: { from: 25, to: 50 } },
  { rows: 2003, pages: 81, newest: { from: 1975, to: 2003 } },
])('$rows rows make $pages pages', ({ rows, pages, newest }) => {
  expect(pageCount(rows)).toBe(pages)
  expect(newestSpan(rows)).toEqual(newest)
})

test('a permanent page shows the same rows for ever once it is full', () => {
  expect(pageSpan(300, 12)).toEqual({ from: 275, to: 300 })
  expect(pageSpan(1_000_000, 12)).toEqual({ from: 275, to: 300 })
})

test.each([0, -1, 1.5, Number.NaN, 13])('there is no page %s of 300 rows', (page) => {
  expect(pageSpan(300, page)).toBeNull()
})

test('every row stands on the page that shows it', () => {
  for (const sequence of [0, 24, 25, 99, 100, 299]) {
    const span = pageSpan(300, pageOf(sequence))
    expect(span && span.from <= sequence && sequence < span.to).toBe(true)
  }
})

test('a span names its chunks', () => {
  expect(chunksOf({ from: 75, to: 100 })).toEqual([0])
  expect(chunksOf({ from: 75, to: 126 })).toEqual([0, 1])
  expect(chunksOf({ from: 0, to: 0 })).toEqual([])
  expect(chunkCount(201)).toBe(3)
  expect(chunkLength(201, 2)).toBe(1)
  expect(chunkLength(201, 3)).toBe(0)
})
