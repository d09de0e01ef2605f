import type { Bookmark } from '#app/storage/bookmark.ts'
import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BookmarkEntries, BookmarkEntry } from './bookmark-entry.ts'
import { mergeBookmarks } from './merge-bookmarks.ts'
import { previewImport, undoImport } from './preview-import.ts'

const site = { homes: ['https://news.example.org/'], now: '2026-11-28T16:00:00.000Z' }

const saved: Bookmark = {
  board: 'news',
  id: 1,
  title: '강',
  lang: 'ko',
  publishedAt: null,
  savedAt: '2026-03-01T00:00:00.500Z',
  folder: ['읽을거리'],
  labels: ['나루'],
  note: 'one',
}

function fileOf(entries: readonly Partial<BookmarkEntry>[]): BookmarkEntries {
  const address = 'https://news.example.org/news/1'
  const rest = { title: '', lang: null, publishedAt: null, savedAt: null, folder: [], labels: [], note: '' }
  return {
    entries: entries.map((entry) => ({ address, ...rest, ...entry })),
    unreadable: [],
    isCutOff: false,
  }
}

test('what an import would add, change and leave, and what it can’t take, is told before', () => {
  const other = { ...saved, id: 2 }
  const preview = previewImport(
    [saved, other],
    {
      ...fileOf([
        {
          labels: ['ferry', '나루'],
          savedAt: '2026-02-01T00:00:00.000Z',
          folder: ['딴 곳'],
          title: '다른 제목',
        },
        { address: 'https://news.example.org/news/2/', note: 'one' },
        { address: 'https://news.example.org/talk/9', title: '새것', folder: ['새 폴더'] },
        { address: 'https://news.example.org/talk/9', labels: ['again'] },
        { address: 'https://news.example.org/search' },
        { address: 'https://www.example.com/' },
      ]),
      unreadable: [{ at: 4, text: '?' }],
    },
    site,
  )
  const after = { ...saved, labels: ['나루', 'ferry'], savedAt: '2026-02-01T00:00:00.000Z' }
  const added = {
    board: 'talk',
    id: 9,
    title: '새것',
    lang: null,
    publishedAt: null,
    savedAt: site.now,
    folder: ['새 폴더'],
    labels: ['again'],
    note: '',
  }
  expect(preview).toMatchObject({
    added: [added],
    changed: [{ before: saved, after, parts: ['savedAt', 'labels'] }],
    same: [other],
    repeated: 1,
    otherPages: [{ address: 'https://news.example.org/search' }],
    elsewhere: [{ address: 'https://www.example.com/' }],
    unreadable: [{ at: 4 }],
    result: [after, other, added],
  })
})

test('a title that a browser took from the page is the headline alone', () => {
  const withEnding = { ...site, titleEnding: (board: string) => ` > ${board.toUpperCase()} | 나루` }
  const titleOf = (title: string) => previewImport([], fileOf([{ title }]), withEnding).added[0]?.title
  expect(titleOf('강 > NEWS | 나루')).toBe('강')
  expect(titleOf('강 > TALK | 나루')).toBe('강 > TALK | 나루')
})

test.each([
  ['one', 'one', 'one'],
  ['', 'two', 'two'],
  ['one', '', 'one'],
  ['one', 'one and more', 'one and more'],
  ['one and more', 'more', 'one and more'],
  ['one', 'two', 'one\n\ntwo'],
])('of the notes %j and %j stays %j', (first, second, both) => {
  expect(mergeBookmarks({ ...saved, note: first }, { ...saved, note: second }).note).toBe(both)
})

test('a label that is written in other letters of the same look is the same', () => {
  const merged = mergeBookmarks(saved, { ...saved, labels: ['나루'.normalize('NFD'), '강'.normalize('NFD')] })
  expect(merged.labels).toEqual(['나루', '강'.normalize('NFD')])
})

test('a browser’s time, in whole seconds, is no earlier one', () => {
  expect(mergeBookmarks(saved, { ...saved, savedAt: '2026-03-01T00:00:00.000Z' })).toEqual(saved)
  expect(mergeBookmarks(saved, { ...saved, savedAt: '2026-03-01T08:59:59+09:00' }).savedAt).toMatch(
    /\+09:00$/,
  )
})

const words = fc.constantFrom('', 'a', 'b', '가', '나', 'a b')
const some = fc.record({
  board: fc.constantFrom('news', 'talk'),
  id: fc.integer({ min: 1, max: 4 }),
  title: words,
  lang: fc.option(fc.constantFrom('ko', 'en')),
  publishedAt: fc.option(fc.constant('2010-03-26T07:30:00+09:00')),
  savedAt: fc.integer({ min: 0, max: 9 }).map((seconds) => new Date(seconds * 700).toISOString()),
  folder: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  labels: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  note: words,
})
const list = fc.uniqueArray(some, { selector: ({ board, id }) => `${board}/${id}`, maxLength: 6 })

/** As a file of our own has them. */
const asFile = (bookmarks: readonly Bookmark[]) =>
  fileOf(
    bookmarks.map(({ board, id, ...rest }) => ({
      address: `https://news.example.org/${board}/${id}`,
      ...rest,
    })),
  )

test('importing the same again changes nothing, and what was there is never less', () => {
  fc.assert(
    fc.property(list, list, (current, others) => {
      const { result } = previewImport(current, asFile(others), site)
      const again = previewImport(result, asFile(others), site)
      expect(again).toMatchObject({ added: [], changed: [] })
      expect(again.result).toEqual(result)
      for (const before of current) {
        const after = result.find(({ board, id }) => board === before.board && id === before.id)
        expect(after).toMatchObject({ folder: before.folder, labels: expect.arrayContaining(before.labels) })
        expect(after?.note).toContain(before.note)
      }
    }),
  )
})

test('undone, everything is as it was', () => {
  fc.assert(
    fc.property(list, list, (current, others) => {
      const preview = previewImport(current, asFile(others), site)
      expect(undoImport(preview.result, preview)).toEqual(current)
    }),
  )
})

test('undoing leaves alone what a reader did since', () => {
  const file = asFile(sampleBookmarks(3))
  const preview = previewImport([saved], file, site)
  const [first, , ...others] = preview.result
  const labelled = others.map((bookmark) => ({ ...bookmark, labels: ['mine'] }))
  const since = { ...saved, id: 99 }
  // One was removed, the others got labels, one is new.
  expect(undoImport([...(first ? [first] : []), ...labelled, since], preview)).toEqual([
    saved,
    ...labelled,
    since,
  ])
})

test('1,000 bookmarks into 1,000 others take no time worth telling', () => {
  const preview = previewImport(sampleBookmarks(1000), asFile(sampleBookmarks(2000)), site)
  expect(preview.same).toHaveLength(1000)
  expect(preview.added).toHaveLength(1000)
})
