import { expect, test } from 'vitest'
import { partOf, surplus } from './limits.ts'

const entries = [
  { name: 'old', used: 1, bytes: 10 },
  { name: 'new', used: 3, bytes: 10 },
  { name: 'middle', used: 2, bytes: 10 },
]
const names = (limit: { entries: number; bytes: number }) => surplus(entries, limit).map(({ name }) => name)

test('what was not used for longest goes first, by number and by size', () => {
  expect(names({ entries: 3, bytes: 30 })).toEqual([])
  expect(names({ entries: 2, bytes: 30 })).toEqual(['old'])
  expect(names({ entries: 3, bytes: 29 })).toEqual(['old'])
  expect(names({ entries: 3, bytes: 10 })).toEqual(['middle', 'old'])
  expect(names({ entries: 0, bytes: 30 })).toEqual(['new', 'middle', 'old'])
})

test('a device without room keeps half of it', () => {
  expect(partOf({ entries: 201, bytes: 1000 }, 0.5)).toEqual({ entries: 100, bytes: 500 })
})
