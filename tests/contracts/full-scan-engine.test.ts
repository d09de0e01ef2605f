import { paragraphs } from '#archive/body/body.ts'
import type { SearchQuery } from '#sources/search.ts'
import { makeArticle } from '#tests/components/make.ts'
import { expect, test } from 'vitest'
import { createFullScan } from './full-scan-engine.ts'
import { NO_QUERY } from './search-query.ts'

const never = new AbortController().signal
const ferry = makeArticle({
  id: 1,
  title: '도선장 나룻배가 돌아왔다',
  body: paragraphs('나룻배는 아침 7시에 떠난다.', 'The Ferry leaves at seven.'),
})
const snow = makeArticle({
  id: 2,
  board: 'talk',
  title: 'Snow on <the> dyke',
  author: '산책자',
  publishedAt: '2012-01-02T08:00:00+09:00',
  body: paragraphs('강둑에 눈이 왔다. Ferries stopped, 2010년과 같다.'),
})
const engine = createFullScan([ferry, snow])

async function idsOf(query: Partial<SearchQuery>): Promise<number[]> {
  const { hits } = await engine.find({ ...NO_QUERY, ...query }, null, never)
  return hits.map(({ headline }) => headline.id)
}

test.each<[string, number[]]>([
  ['나룻배', [1]],
  ['룻배', [1]],
  ['ferr', [2, 1]],
  ['FERRY', [1]],
  ['eaves', []],
  ['2010년', [2]],
  ['"ferry leaves"', [1]],
  ['"leaves ferry"', []],
  ['leaves ferry', [1]],
  ['ferr -눈', [1]],
  ['-눈', []],
  ['ㄷㅅㅈ', [1]],
  ['ㄴㅇ', []],
  ['"', []],
  ['', []],
])('%s finds %j', async (text, ids) => {
  await expect(idsOf({ text })).resolves.toEqual(ids)
})

test('filters let through what they name, and a month or year is whole', async () => {
  await expect(idsOf({ board: 'talk' })).resolves.toEqual([2])
  await expect(idsOf({ author: '산책자' })).resolves.toEqual([2])
  await expect(idsOf({ from: '2010', to: '2010-03' })).resolves.toEqual([1])
  await expect(idsOf({ from: '2010-03-27' })).resolves.toEqual([2])
})

test('what was looked for is marked, in titles and excerpts', async () => {
  const query = { ...NO_QUERY, text: '나룻배 the' }
  const { hits } = await engine.find(query, null, never)
  expect(hits[0]?.title).toEqual([
    { text: '도선장 ', isHit: false },
    { text: '나룻배', isHit: true },
    { text: '가 돌아왔다', isHit: false },
  ])
  const [hit] = hits
  const excerpt = hit && (await engine.excerpt(query, hit, never))
  expect(excerpt?.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['나룻배', 'The'])
})

test('counts leave out the filter that they are for', async () => {
  const counts = await engine.count({ ...NO_QUERY, text: 'ferr', board: 'talk' }, never)
  expect(counts).toEqual({
    total: 1,
    isExact: true,
    boards: [
      { board: 'news', count: 1 },
      { board: 'talk', count: 1 },
    ],
    years: [{ year: 2012, count: 1 }],
  })
})
