import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeCsvForm } from './csv-form.ts'
import { writeJson } from './json-form.ts'
import { writeNetscape } from './netscape-write.ts'
import { LARGEST_FILE } from './file-fault.ts'
import { readBookmarkFile } from './read-bookmark-file.ts'

const origin = { home: 'https://news.example.org/', siteTitle: '나루' }
const bytesOf = (text: string, encoding: string) => new Blob([new Uint8Array(iconv.encode(text, encoding))])
const read = async (file: Blob | string) => {
  const result = await readBookmarkFile(typeof file === 'string' ? new Blob([file]) : file)
  return 'fault' in result ? result.fault : result
}

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['<html><p>Hello</p>', 'no-bookmark-file'],
  ['{"roots":{"bookmark_bar":{}}}', 'no-bookmark-file'],
  ['[]', 'no-bookmark-file'],
  ['{"format":"gapan-bookmarks","version":1,"bookmarks":[{"addr', 'broken'],
  ['{"format":"gapan-bookmarks","version":2,"bookmarks":[]}', 'newer'],
  ['Dear diary, today', 'no-bookmark-file'],
])('%j can’t be read: %s', async (text, fault) => {
  expect(await read(text)).toBe(fault)
})

test('a picture is no text, a file that is too large is not opened, and one that is gone is told of', async () => {
  expect(await read(new Blob([readFileSync('public/apple-touch-icon.png')]))).toBe('unknown-encoding')
  const large = new Blob([new Uint8Array(LARGEST_FILE + 1)])
  large.arrayBuffer = () => Promise.reject(new Error('it is opened'))
  expect(await read(large)).toBe('too-large')
  const gone = new Blob(['x'])
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  expect(await read(gone)).toBe('unreachable')
})

test('files in EUC-KR are read, whether they say so or not', async () => {
  const bookmarks = sampleBookmarks(1)
  const html = writeNetscape(bookmarks, origin)
  const titles = { entries: [{ title: bookmarks[0]?.title }], encoding: 'euc-kr' }
  expect(await read(bytesOf(html.replace('UTF-8', 'euc-kr'), 'euc-kr'))).toMatchObject(titles)
  expect(await read(bytesOf(html, 'euc-kr'))).toMatchObject(titles)
  expect(await read(bytesOf(writeCsvForm(bookmarks, origin).slice(1), 'euc-kr'))).toMatchObject(titles)
})

test('files in UTF-8 with a mark, in UTF-16, and in the encoding that they name', async () => {
  const bookmarks = sampleBookmarks(1)
  const titles = { entries: [{ title: bookmarks[0]?.title }] }
  const json = writeJson(bookmarks, origin)
  expect(await read(`\uFEFF${json}`)).toMatchObject({ ...titles, form: 'json', encoding: 'utf-8' })
  const csv = writeCsvForm(bookmarks, origin)
  expect(await read(bytesOf(csv, 'utf-16le'))).toMatchObject({ ...titles, form: 'csv', encoding: 'utf-16le' })
  const named = '<DL><DT><A HREF="https://news.example.org/news/1">Café</A></DL>'
  const file = bytesOf(`<META CONTENT="text/html; charset=windows-1252">${named}`, 'windows-1252')
  expect(await read(file)).toMatchObject({ entries: [{ title: 'Café' }], encoding: 'windows-1252' })
})

test('a file that is cut off inside a letter is read up to there', async () => {
  const bytes = new TextEncoder().encode(writeNetscape(sampleBookmarks(3), origin))
  const at = bytes.lastIndexOf(0xeb)
  expect(await read(new Blob([bytes.slice(0, at + 1)]))).toMatchObject({ isCutOff: true, encoding: 'utf-8' })
})

test('JSON with entries that are none is read without these', async () => {
  const entries = [
    { address: 'https://news.example.org/news/1', title: '강', labels: ['a'], other: 1 },
    { address: 'nowhere' },
    null,
    { address: 'https://news.example.org/news/2', savedAt: '2026-02-31T99:00:00Z' },
    JSON.parse('{"address":"https://news.example.org/news/3","__proto__":{"note":"x"}}'),
  ]
  const file = JSON.stringify({ format: 'gapan-bookmarks', version: 1, bookmarks: entries })
  expect(await read(file)).toMatchObject({
    entries: [
      { title: '강', labels: ['a'], note: '', savedAt: null },
      { title: '', savedAt: null },
      { note: '' },
    ],
    unreadable: [
      { at: 2, text: '{"address":"nowhere"}' },
      { at: 3, text: 'null' },
    ],
  })
})

test('JSON that is nested as deep as can be is broken, and nothing worse', async () => {
  expect(await read('['.repeat(200_000))).toBe('broken')
})

test('lists that are nested as deep as can be', async () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>a</H3>'.repeat(100_000)}`
  expect(await read(html)).toMatchObject({ entries: [], isCutOff: true })
})
