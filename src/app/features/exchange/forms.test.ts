import type { Bookmark } from '#app/storage/bookmark.ts'
import { RESERVED_BOARD_IDS } from '#archive/format.ts'
import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyBookmark } from './bookmark-entry.ts'
import { writeCsvForm } from './csv-form.ts'
import { writeJson } from './json-form.ts'
import { writeNetscape } from './netscape-write.ts'
import { previewImport } from './preview-import.ts'
import { readBookmarkFile } from './read-bookmark-file.ts'

const origin = { home: 'https://news.example.org/paper/', siteTitle: '나루 <신문> & "News"' }
const forms = { html: writeNetscape, json: writeJson, csv: writeCsvForm }

/** What stands in a file after it went through a browser's download and a file input, in an empty profile. */
async function readBack(text: string): Promise<readonly Bookmark[]> {
  const file = await readBookmarkFile(new Blob([text]))
  if ('fault' in file) throw new Error(file.fault)
  expect(file).toMatchObject({ unreadable: [], isCutOff: false })
  const preview = previewImport([], file, { homes: [origin.home], now: '2026-01-01T00:00:00.000Z' })
  expect(preview).toMatchObject({ elsewhere: [], otherPages: [], repeated: 0 })
  return preview.added
}

const byArticle = (bookmarks: readonly Bookmark[]) =>
  bookmarks.toSorted((a, b) => a.id - b.id || (a.board < b.board ? -1 : 1))

test.each(['html', 'json', 'csv'] as const)(
  '1,000 bookmarks come back from %s as they were',
  async (form) => {
    const bookmarks = sampleBookmarks(1000)
    const text = forms[form](bookmarks, origin)
    expect(forms[form](bookmarks, origin)).toBe(text)
    expect(byArticle(await readBack(text))).toEqual(byArticle(bookmarks))
  },
)

/** Any text, with what is special in one of the forms more often than elsewhere. */
const special = fc.constantFrom(
  ...'& < > " \' \\ / , ; = + - @ ＝ \t \n \r \r\n \0 \uD800 \u0085 \u2028 \u00A0 \uFEFF 가 각 🌊'.split(' '),
  ' ',
  '</A>',
  '&#39;',
  '&lt',
  '&amp;',
  '<DT>',
)
const text = fc
  .array(fc.oneof(special, fc.string({ unit: 'binary', maxLength: 3 }), fc.string({ maxLength: 5 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
const time = fc.oneof(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2026-11-28T16:00:00+09:00', '1969-12-31T23:59:58.000Z', '2026-11-28T16:00:00.123456Z'),
)
const bookmark: fc.Arbitrary<Bookmark> = fc.record({
  board: fc.stringMatching(/^[A-Za-z0-9_]{1,40}$/).filter((board) => !RESERVED_BOARD_IDS.has(board)),
  id: fc.integer({ min: 1, max: 999_999_999_999_999 }),
  title: text,
  lang: fc.option(fc.oneof(fc.constantFrom('ko', 'en'), text)),
  publishedAt: fc.option(fc.oneof(time, text)),
  savedAt: time,
  folder: fc.array(text, { maxLength: 4 }),
  labels: fc.array(text, { maxLength: 4 }),
  note: text,
})
const bookmarks = fc.uniqueArray(bookmark, {
  selector: ({ board, id }) => `${board}/${id}`,
  maxLength: 8,
})

test.each(['html', 'json', 'csv'] as const)('whatever is written as %s is read the same', async (form) => {
  await fc.assert(
    fc.asyncProperty(bookmarks, async (list) => {
      const back = await readBack(forms[form](list, origin))
      expect(byArticle(back)).toEqual(byArticle(list.map(tidyBookmark)))
    }),
    { numRuns: 300 },
  )
})

test('what is tidy is left as it is', () => {
  fc.assert(
    fc.property(bookmark, (one) => {
      const tidy = tidyBookmark(one)
      expect(tidyBookmark(tidy)).toEqual(tidy)
    }),
  )
  const sample = sampleBookmarks(100)
  expect(sample.map(tidyBookmark)).toEqual(sample)
})

test('no bookmarks make files that are read as files without any', async () => {
  for (const write of Object.values(forms)) expect(await readBack(write([], origin))).toEqual([])
})
