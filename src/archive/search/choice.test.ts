import * as v from 'valibot'
import { expect, test } from 'vitest'
import { searchChoiceSchema } from './choice.ts'

const choice = { engine: 'meilisearch', url: 'https://search.example', index: 'posts', key: 'abc' }

test('a Meilisearch server is named with its address, index and key', () => {
  expect(v.parse(searchChoiceSchema, choice)).toEqual(choice)
  for (const url of ['http://localhost:7700', 'https://search.example:444', 'https://host.example/meili']) {
    expect(v.parse(searchChoiceSchema, { ...choice, url })).toEqual({ ...choice, url })
  }
})

test('of an engine that nobody knows yet only that is known', () => {
  expect(v.parse(searchChoiceSchema, { engine: 'newer', shards: 3 })).toEqual({ engine: 'unknown' })
})

test.each([
  { url: 'https://search.example/' },
  { url: 'https://search.example?x=1' },
  { url: 'https://user:secret@search.example' },
  { url: 'https://search.example; script-src *' },
  { url: 'HTTPS://search.example' },
  { url: 'javascript:alert(1)' },
  { url: '//search.example' },
  { index: '../keys' },
  { index: '' },
  { key: 'a b' },
  { key: 'a\r\nX-Header: b' },
  { key: undefined },
])('%j is none', (wrong) => {
  expect(v.is(searchChoiceSchema, { ...choice, ...wrong })).toBe(false)
})
