import { importedByChromium } from '#tests/bookmarks/chromium-importer.ts'
import { importedByFirefox } from '#tests/bookmarks/firefox-importer.ts'
import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNetscape } from './netscape-read.ts'
import { writeNetscape } from './netscape-write.ts'

const fixture = (name: string) => readFileSync(`tests/fixtures/bookmarks/${name}`, 'utf8')
const origin = { home: 'https://news.example.org/', siteTitle: '나루' }

/** What is told of most bookmarks in a file of a browser. */
const brief = async (html: string) =>
  (await readNetscape(html))?.entries.map(({ address, title, savedAt, folder }) => [
    address.replace('https://news.example.org', ''),
    title,
    savedAt?.slice(11, 19) ?? null,
    folder.join(' » '),
  ])

test('a file from Chrome is read, its own folders left out', async () => {
  expect(await brief(fixture('chrome.html'))).toEqual([
    ['/news/101', '나룻배가 돌아왔다 > 소식 | 나루', '00:00:01', ''],
    [
      '/culture/7?utm_source=mail&utm_medium=link',
      '"A Night at the Ferry" & other <b>songs</b>',
      '00:00:03',
      '읽을거리 & 사진',
    ],
    [
      'http://news.example.org/bbs/board.php?bo_table=news&wr_id=102#c_5',
      '[사진으로 보는 나루] 3월 26일(금)',
      '00:00:05',
      '읽을거리 & 사진 » 강/바다',
    ],
    ['https://www.example.com/', 'Somewhere else', '00:00:07', ''],
    ["javascript:(()=>{alert('x')})()", 'A bookmarklet', '00:00:08', ''],
    ['/news/103/', '', '00:00:09', ''],
    ['/search?q=%EA%B0%95', '검색: 강', '00:00:10', ''],
  ])
})

test('a file from Firefox is read, with tags, notes and separators', async () => {
  const html = fixture('firefox.html')
  expect(await brief(html)).toEqual([
    ['/news/101', '나룻배가 돌아왔다', '00:00:01', ''],
    [
      '/culture/7?a=1&copy=2',
      '"A Night at the Ferry" & other <b>songs</b> — it\'s on',
      '00:00:03',
      '읽을거리 & 사진',
    ],
    ['/news/102', '[사진으로 보는 나루] 3월 26일(금)', '00:00:05', '읽을거리 & 사진 » 강/바다'],
    ['place:type=6&sort=14&maxResults=10', 'Recent Tags', '00:00:06', '읽을거리 & 사진'],
    ['/news/103.html', '여름 축제', '00:00:09', ''],
    ['/news', '소식', '00:00:11', ''],
    ['https://www.example.com/', 'Somewhere else', '00:00:07', ''],
  ])
  const read = await readNetscape(html)
  expect(read?.entries.map(({ labels }) => labels).slice(0, 2)).toEqual([['나루터', 'ferry'], ['music']])
  expect(read?.entries.map(({ note }) => note)).toEqual(['', '첫 줄 & 둘째\n줄', '', '', '', '', ''])
  expect(read).toMatchObject({ unreadable: [], isCutOff: false })
})

test('a file from Safari is read, which has no dates', async () => {
  expect(await brief(fixture('safari.html'))).toEqual([
    ['/news/101', '나룻배가 돌아왔다', null, '즐겨찾기'],
    ['/culture/7', '"A Night at the Ferry"', null, '책갈피 메뉴 » 읽을거리 & 사진'],
    ['https://www.example.com/', 'Somewhere else', null, ''],
    ['/news/102', '[사진으로 보는 나루] 3월 26일(금)', null, '읽기 목록'],
  ])
})

test('Chromium and Firefox import what is written, with folders, titles and dates', () => {
  const bookmarks = sampleBookmarks(1000)
  const html = writeNetscape(bookmarks, origin)
  const expected = new Map(
    bookmarks.map(({ board, id, title, folder, savedAt, labels }) => [
      `https://news.example.org/${board}/${id}`,
      { title, path: folder, addDate: Math.floor(Date.parse(savedAt) / 1000), labels },
    ]),
  )
  const inChromium = importedByChromium(html)
  expect(inChromium).toHaveLength(1000)
  for (const { url, ...imported } of inChromium) expect(expected.get(url)).toMatchObject(imported)
  const inFirefox = importedByFirefox(html)
  expect(inFirefox).toHaveLength(1000)
  for (const { url, tags, ...imported } of inFirefox) {
    expect(expected.get(url)).toMatchObject(imported)
    expect(tags.join(',')).toBe(expected.get(url)?.labels.join(','))
  }
})

test('what Chromium 156 itself exported is read', async () => {
  expect(await brief(fixture('exported-by-chromium-156.html'))).toEqual([
    ['/news/101', '나룻배가 돌아왔다 > 소식 | 나루', '20:30:11', ''],
    [
      '/culture/7?utm_source=mail',
      '"A Night at the Ferry" & other <b>songs</b>',
      '20:30:11',
      '읽을거리 & 사진',
    ],
    ['/news/102', "[사진으로 보는 나루] 3월 26일(금) — it's on", '20:30:11', '읽을거리 & 사진 » 강/바다'],
    ['/news/103', '막배', '20:30:11', ''],
    ['https://www.example.com/', 'Somewhere else', '20:30:11', ''],
  ])
})

// Firefox keeps no notes and no parts of a second, sorts tags, and takes a comma in one for its end.
test('what Firefox 153 itself imported from our file and exported again is read, with all that it keeps', async () => {
  const written = sampleBookmarks(24)
  const read = await readNetscape(fixture('exported-by-firefox-153.html'))
  const byAddress = new Map(read?.entries.map((entry) => [entry.address, entry]))
  expect(byAddress.size).toBe(24)
  for (const { board, id, title, folder, labels, savedAt } of written) {
    const entry = byAddress.get(`https://news.example.org/${board}/${id}`)
    expect(entry).toMatchObject({ title, folder, savedAt: savedAt.replace(/\.\d+Z/, '.000Z') })
    const words = labels.flatMap((label) => label.split(', '))
    expect(entry?.labels.toSorted()).toEqual(words.toSorted())
  }
})

test('our rules of Chromium and Firefox read what those write', async () => {
  for (const name of ['chrome.html', 'firefox.html']) {
    const titles = (await readNetscape(fixture(name)))?.entries.map(({ title }) => title)
    expect(importedByChromium(fixture(name)).map(({ title }) => title)).toEqual(titles)
    expect(importedByFirefox(fixture(name)).map(({ title }) => title)).toEqual(titles)
  }
})

test('nothing of what a reader wrote is markup', () => {
  const html = writeNetscape(sampleBookmarks(50), { ...origin, siteTitle: '<script>alert(1)</script>' })
  const tags = new Set(Array.from(html.matchAll(/<(\/?\w+)/g), ([, name = '']) => name))
  expect([...tags].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    '/A',
    '/DL',
    '/H1',
    '/H3',
    '/TITLE',
    'A',
    'DD',
    'DL',
    'DT',
    'H1',
    'H3',
    'META',
    'TITLE',
    'p',
  ])
})

test('how much is read at a time makes no difference', async () => {
  const html = writeNetscape(sampleBookmarks(6), origin).replaceAll('\n', '\r\n')
  expect(await readNetscape(html, 7)).toEqual(await readNetscape(html))
})

test('of a file that stops in the middle is read what is there, and that it stops is told', async () => {
  const html = writeNetscape(sampleBookmarks(100), origin)
  const half = await readNetscape(html.slice(0, html.length / 2))
  expect(half?.isCutOff).toBe(true)
  expect(half?.entries.length).toBeGreaterThan(30)
  const inTag = await readNetscape(html.slice(0, html.indexOf('ADD_DATE')))
  expect(inTag).toEqual({ entries: [], unreadable: [], isCutOff: true })
})

test.each([
  ['<!doctype html><title>Links</title><ul><li><a href="https://news.example.org/news/1">one</a></ul>'],
  ['<html><body><p>Hello</p></body></html>'],
  ['<?xml version="1.0"?><opml version="2.0"><body><outline text="x"/></body></opml>'],
  ['<'],
])('%s is no bookmark file', async (html) => {
  expect(await readNetscape(html)).toBeNull()
})

test('lower case, other headings, no doctype: what other programs write', async () => {
  const html = `<dl><dt><h2>안</h2><dl><dt><a href=https://news.example.org/news/5 add_date=1269561601000
    tags='a, b'>하나<dt><a href="https://news.example.org/news/6" add_date="1269561601000000">둘<b>째</b></a>
    <dd>줄<br>둘</dl></dl>`
  expect((await readNetscape(html))?.entries).toMatchObject([
    { title: '하나', savedAt: '2010-03-26T00:00:01.000Z', folder: ['안'], labels: ['a', 'b'], note: '' },
    { title: '둘째', savedAt: '2010-03-26T00:00:01.000Z', folder: ['안'], note: '줄\n둘' },
  ])
})

test('what has no address is told of', async () => {
  const html = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A>없음</A><DT><A HREF="/news/5">관계</A></DL>'
  expect(await readNetscape(html)).toEqual({
    entries: [],
    unreadable: [
      { at: null, text: '없음' },
      { at: null, text: '관계 /news/5' },
    ],
    isCutOff: false,
  })
})

test('a time that another program changed is the one that counts', async () => {
  const [bookmark] = sampleBookmarks(1)
  const html = writeNetscape(bookmark ? [{ ...bookmark, savedAt: '2026-11-28T16:00:00.123Z' }] : [], origin)
  expect((await readNetscape(html))?.entries[0]?.savedAt).toBe('2026-11-28T16:00:00.123Z')
  const changed = html.replace(/ADD_DATE="\d+"/, 'ADD_DATE="1269561601"')
  expect((await readNetscape(changed))?.entries[0]?.savedAt).toBe('2010-03-26T00:00:01.000Z')
})
