import { elementsOf } from '#archive/body/body.ts'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArticle } from './parse.ts'

test('no id stands twice on the page of an article, though its comments number their blocks too', () => {
  const file = 'public/archive/articles/talk/0/12.json'
  const { body, discussion } = parseArticle(file, JSON.parse(readFileSync(file, 'utf8')))
  const idsOf = (bodies: ReadonlyArray<typeof body>) =>
    bodies.flatMap((one) => [...elementsOf(one)].flatMap(({ properties }) => properties['id'] ?? []))
  expect(idsOf([body])).toContain('p-1')
  expect(discussion.length).toBeGreaterThan(10)
  expect(idsOf(discussion.map((comment) => comment.body))).toEqual([])
})
