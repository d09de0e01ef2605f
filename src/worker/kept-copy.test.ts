import { expect, test } from 'vitest'
import { KEPT_HEADER } from './kept-names.ts'
import { copyToKeep, factsOf, marked, usedNow } from './kept-copy.ts'

const article = { board: 'news', id: 3, title: '나룻배가 돌아왔다', lang: 'ko' }

function answer(headers: Record<string, string> = {}): Response {
  return new Response('{"id":3}', { headers: { 'content-type': 'application/json', ...headers } })
}

test('a copy remembers when the server gave the answer, how large it is and which article it holds', async () => {
  const copy = await copyToKeep(answer({ date: 'Wed, 25 Nov 2026 01:03:00 GMT' }), { article })
  expect(factsOf(copy)).toMatchObject({ at: '2026-11-25T01:03:00.000Z', bytes: 8, article, script: null })
  expect(Math.abs(factsOf(copy).used - Date.now())).toBeLessThan(5000)
  expect(await copy.json()).toEqual({ id: 3 })
})

test('an answer without a date, or with none that is one, is of now', async () => {
  for (const given of [answer(), answer({ date: 'yesterday' })]) {
    const { at } = factsOf(await copyToKeep(given))
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(5000)
  }
})

test('headers of a body that was encoded, or that another answer goes with, are left out', async () => {
  const given = answer({ 'content-encoding': 'br', 'content-length': '4', vary: 'Accept-Encoding' })
  const { headers } = await copyToKeep(given)
  expect(['content-encoding', 'content-length', 'vary'].map((name) => headers.get(name))).toEqual([
    null,
    null,
    null,
  ])
  expect(headers.get('content-type')).toBe('application/json')
})

test('only a copy in place of an answer says that it is one', async () => {
  const copy = await copyToKeep(answer({ date: 'Wed, 25 Nov 2026 01:03:00 GMT' }))
  expect(copy.headers.get(KEPT_HEADER)).toBeNull()
  expect(marked(copy).headers.get(KEPT_HEADER)).toBe('2026-11-25T01:03:00.000Z')
})

test('a copy that is used stays of when it was', async () => {
  const copy = await copyToKeep(answer({ date: 'Wed, 25 Nov 2026 01:03:00 GMT' }), { article })
  copy.headers.set('gapan-used', '5')
  const used = usedNow(copy)
  expect(factsOf(used)).toMatchObject({ at: '2026-11-25T01:03:00.000Z', article })
  expect(factsOf(used).used).toBeGreaterThan(5)
})

test('what is remembered may be spoilt', () => {
  expect(factsOf(answer({ 'gapan-article': '%E0%A4%A' })).article).toBeNull()
  expect(factsOf(answer({ 'gapan-article': '{"board":1}' })).article).toBeNull()
})
