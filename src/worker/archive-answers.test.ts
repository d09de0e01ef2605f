import { readdirSync, readFileSync } from 'node:fs'
import { episodeDaysPath, episodesPath, seriesPath } from '#archive/series-paths.ts'
import { seriesKey } from '#archive/series-key.ts'
import { expect, test } from 'vitest'
import { archiveAnswer, articleIn, parseAnswer } from './archive-answers.ts'

const SAMPLE = 'public/archive'
const WALKS = seriesKey('town-walks')
const read = (path: string) => readFileSync(`${SAMPLE}/${path}`, 'utf8')
const files = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))

function isKept(path: string, text: string): boolean {
  const answer = archiveAnswer(path)
  return answer !== null && parseAnswer(answer, text) !== undefined
}

// Searching takes the network: what a query needs nobody knows before it is typed.
const isSearch = (path: string) => path.startsWith('search/')

test('every file of the sample archive but for the search index may be kept, each at its own address', () => {
  expect(files.length).toBeGreaterThan(70)
  expect(files.filter(isSearch).map(archiveAnswer)).toEqual([null])
  expect(files.filter((path) => !isSearch(path) && !isKept(path, read(path)))).toEqual([])
})

test('no article, list or manifest is kept in the place of another', () => {
  const article = read('articles/news/0/3.json')
  expect(isKept('articles/news/0/4.json', article)).toBe(false)
  expect(isKept('articles/talk/0/3.json', article)).toBe(false)
  expect(isKept('archive.json', article)).toBe(false)
  expect(isKept('articles/news/0/3.json', read('archive.json'))).toBe(false)
  expect(isKept('headlines/talk/0.json', read('headlines/news/0.json'))).toBe(false)
  expect(isKept('front.json', read('archive.json'))).toBe(false)
  expect(isKept('calendar/news/2014.json', read('on/days.json'))).toBe(false)
  expect(isKept('on/days.json', read('calendar/news/2014.json'))).toBe(false)
  expect(isKept('on/03-26.json', read('headlines/news/0.json'))).toBe(false)
  expect(isKept('top/views/all.json', read('on/03-26.json'))).toBe(false)
  expect(isKept('top/index.json', read('top/views/all.json'))).toBe(false)
  expect(isKept(seriesPath(seriesKey('night-sky')), read(seriesPath(seriesKey('town-walks'))))).toBe(false)
  expect(isKept('series/index.json', read(seriesPath(seriesKey('town-walks'))))).toBe(false)
  expect(isKept(episodeDaysPath(WALKS, '2014'), read(episodeDaysPath(WALKS, '2013')))).toBe(false)
})

test.each(['', '{', '{}', '[1]', 'null', '<!doctype html>', '{"login":true}'])(
  '%j is kept nowhere',
  (text) => {
    const paths = [
      'archive.json',
      'front.json',
      'articles/news/0/3.json',
      'headlines/news/0.json',
      'calendar/news/2014.json',
      'on/03-26.json',
      'on/days.json',
      'top/index.json',
      'top/views/all.json',
      'top/comments/boards/news.json',
      'series/index.json',
      'series/index/0.json',
      seriesPath(WALKS),
      episodesPath(WALKS, 0),
      episodeDaysPath(WALKS, '2013'),
    ]
    expect(paths.filter((path) => isKept(path, text))).toEqual([])
    expect(isKept('articles/news/0/3.json', read('articles/news/0/3.json').slice(0, -9))).toBe(false)
  },
)

test('a row that can’t be read does not keep a list from being kept', () => {
  const rows: unknown = JSON.parse(read('headlines/news/0.json'))
  expect(isKept('headlines/news/0.json', JSON.stringify([null, ...(rows as unknown[])]))).toBe(true)
})

test('only files that an archive has may be kept', () => {
  const others = ['articles/news/1/3.json', 'articles/news/0/03.json', 'x.json', 'headlines/../a/0.json', '']
  expect(others.map(archiveAnswer)).toEqual([null, null, null, null, null])
})

test('an article tells what a list of kept ones shows of it', () => {
  expect(articleIn(JSON.parse(read('articles/news/0/3.json')))).toEqual({
    board: 'news',
    id: 3,
    title: '[사진으로 보는 나루] 3월 26일(수)',
    lang: 'ko',
  })
  expect(articleIn(JSON.parse(read('archive.json')))).toBeNull()
})
