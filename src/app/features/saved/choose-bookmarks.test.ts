import { ALL_SAVED, type SavedView } from '#app/saved-address.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { expect, test } from 'vitest'
import { chooseBookmarks, foldersOf, labelsOf } from './choose-bookmarks.ts'

function bookmark(id: number, fields: Partial<Bookmark> = {}): Bookmark {
  return {
    board: 'news',
    id,
    title: `Title ${id}`,
    lang: 'en',
    publishedAt: null,
    savedAt: `2026-11-${String(id).padStart(2, '0')}T00:00:00Z`,
    folder: [],
    labels: [],
    note: '',
    ...fields,
  }
}

const SAVED = [
  bookmark(1, { title: 'Ferry 10', publishedAt: '2012-03-26T00:30:00+09:00', folder: ['Trips'] }),
  bookmark(2, { title: '나루의 배', publishedAt: '2012-03-25T16:00:00Z', labels: ['배', 'Sea'] }),
  bookmark(3, { title: 'ferry 9', folder: ['Trips', 'Sea/River'], note: '두 번 읽음' }),
  bookmark(4, { title: '강변 소식', publishedAt: '2011-01-01T00:00:00+09:00', labels: ['Sea'] }),
  // Decomposed and full-width, as some systems write.
  bookmark(5, { title: '바다와 ＡＢＣ'.normalize('NFD'), folder: ['Trips 2'] }),
]

const idsOf = (view: Partial<SavedView>, locale = 'ko') =>
  chooseBookmarks(SAVED, { ...ALL_SAVED, ...view }, locale).map(({ id }) => id)

test('the last saved comes first; by publication those without a date come last, and zones are heeded', () => {
  expect(idsOf({})).toEqual([5, 4, 3, 2, 1])
  expect(idsOf({ sort: 'published' })).toEqual([2, 1, 4, 5, 3])
})

test('titles are ordered by the alphabet of whoever reads, and numbers in them as numbers', () => {
  expect(idsOf({ sort: 'title' })).toEqual([4, 2, 5, 3, 1])
  expect(idsOf({ sort: 'title' }, 'en')).toEqual([3, 1, 4, 2, 5])
})

test.each<[string, number[]]>([
  ['FERRY', [3, 1]],
  ['바다', [5]],
  ['abc', [5]],
  ['번 두', [3]],
  ['sea', [4, 3, 2]],
  ['ㄱㅂ', [4]],
  ['ferry 10', [1]],
  ['  ', [5, 4, 3, 2, 1]],
  ['ferry ㄱㅂ', []],
])('“%s” is found in titles, notes, labels and folders', (text, ids) => {
  expect(idsOf({ text })).toEqual(ids)
})

test('a folder has what is in its folders too, and none that only begins like it', () => {
  expect(idsOf({ folder: ['Trips'] })).toEqual([3, 1])
  expect(idsOf({ folder: ['Trips', 'Sea/River'] })).toEqual([3])
  expect(idsOf({ folder: [] })).toEqual([4, 2])
  expect(idsOf({ label: 'Sea' })).toEqual([4, 2])
  expect(idsOf({ label: 'Sea', text: '배' })).toEqual([2])
})

test('folders and labels are counted', () => {
  expect(foldersOf(SAVED, 'en')).toEqual([
    { value: ['Trips'], count: 2 },
    { value: ['Trips', 'Sea/River'], count: 1 },
    { value: ['Trips 2'], count: 1 },
  ])
  expect(labelsOf(SAVED, 'en')).toEqual([
    { value: 'Sea', count: 2 },
    { value: '배', count: 1 },
  ])
})
