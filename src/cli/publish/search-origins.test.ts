import type { SearchChoice } from '#archive/search/choice.ts'
import { expect, test } from 'vitest'
import { searchFinding, searchOrigins } from './search-origins.ts'

const at = (url: string): { search: SearchChoice } => ({
  search: { engine: 'meilisearch', url, index: 'posts', key: 'abc' },
})

test('only the origin of a server goes into the policy, and none where there is no server', () => {
  expect(searchOrigins(at('https://search.example:444/meili'))).toEqual(['https://search.example:444'])
  expect(searchOrigins({})).toEqual([])
  expect(searchOrigins({ search: { engine: 'unknown' } })).toEqual([])
})

test.each([
  ['https://site.example', 'http://search.example', true],
  ['https://site.example', 'http://localhost.example', true],
  ['https://site.example', 'https://search.example', false],
  ['https://site.example', 'http://localhost:7700', false],
  ['https://site.example', 'http://127.0.0.1:7700', false],
  ['https://site.example', 'http://[::1]:7700', false],
  ['http://site.example', 'http://search.example', false],
])('on %s a browser refuses to ask %s: %s', (origin, url, isRefused) => {
  const finding = searchFinding(at(url), { origin, base: '/' })
  expect(finding?.rule).toBe(isRefused ? 'search-blocked' : undefined)
})
