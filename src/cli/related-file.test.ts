import { expect, test } from 'vitest'
import { parseRelatedRules } from './related-file.ts'

test('a file may say as little as it likes', () => {
  expect(parseRelatedRules(null, 'related.yaml')).toEqual({ never: [], articles: {} })
  expect(parseRelatedRules({ articles: { 'news/3': { pin: ['talk/1'] } } }, 'related.json').articles).toEqual(
    {
      'news/3': { pin: ['talk/1'], forbid: [] },
    },
  )
})

test.each([
  [{ pins: [] }, 'there is no field "pins"; known are never, articles'],
  [{ never: ['news'] }, 'related.json: never.0: expected an article, as board/id, found "news"'],
  [{ articles: { 'news/0': {} } }, 'articles.news/0: expected an article, as board/id, found "news/0"'],
  [{ articles: { 'news/3': { pins: [] } } }, 'articles.news/3.pins: expected never'],
  [{ articles: { 'news/3': { pin: ['news/3'] } } }, 'related.json: news/3 is pinned beside itself.'],
  [{ articles: { 'news/3': { pin: ['news/4', 'news/4'] } } }, 'news/4 is pinned twice beside news/3.'],
  [
    { articles: { 'news/3': { pin: ['news/4'], forbid: ['news/4'] } } },
    'news/4 is both pinned and forbidden beside news/3.',
  ],
  [
    { never: ['news/4'], articles: { 'news/3': { pin: ['news/4'] } } },
    'news/4 is pinned beside news/3, and to stand beside none.',
  ],
])('%j is refused in words', (data, words) => {
  expect(() => parseRelatedRules(data, 'related.json')).toThrow(words)
})
