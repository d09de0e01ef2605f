import { expect, test } from 'vitest'
import { parseSeriesRules } from './series-file.ts'

test('a file may say as little as it likes', () => {
  expect(parseSeriesRules(null, 'series.yaml')).toEqual({ exclude: [], include: [], series: [] })
  expect(parseSeriesRules({ series: [{ name: '강' }] }, 'series.json').series).toEqual([
    { name: '강', prefixes: [], starts: [] },
  ])
})

test.each([
  [{ excludes: ['속보'] }, 'there is no field "excludes"; known are exclude, include, series'],
  [{ exclude: '속보' }, 'series.json: exclude: expected Array, found "속보"'],
  [{ series: [{ slug: '강' }] }, 'series.json: series.0.name: expected "name"'],
  [{ series: [{ name: '강', prefix: ['강'] }] }, 'series.json: series.0.prefix: expected never'],
  [{ series: [{ name: '강', slug: 'A B' }] }, 'series.0.slug: expected lower-case words joined by -'],
  [{ exclude: ['강'], series: [{ name: '강' }] }, 'series.json: 강 is excluded, and series 0 has it.'],
])('%j is refused in words', (data, words) => {
  expect(() => parseSeriesRules(data, 'series.json')).toThrow(words)
})
