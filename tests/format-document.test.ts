import { articleSchema } from '#archive/article.ts'
import { bodySchema } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { calendarSchema } from '#archive/calendar.ts'
import { countsSchema } from '#archive/counts.ts'
import { frontSchema } from '#archive/front.ts'
import { headlineSchema, removedRowSchema } from '#archive/headline.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { onThisDaySchema } from '#archive/on-this-day.ts'
import { searchIndexSchema } from '#archive/search/search-index.ts'
import { readFile } from 'node:fs/promises'
import {
  episodeDaysSchema,
  seriesAliasSchema,
  seriesEntriesSchema,
  seriesIndexSchema,
  seriesSchema,
} from '#archive/series-files.ts'
import { episodeSchema } from '#archive/series-parts.ts'
import { slugsSchema } from '#archive/slugs.ts'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const DOCUMENT = await readFile(new URL('../docs/format.md', import.meta.url), 'utf8')

/** The examples of the document, in order. */
const EXAMPLES = [...DOCUMENT.matchAll(/^```json\n(.*?)^```$/gmsu)].map(([, json = '']): unknown =>
  JSON.parse(json),
)
const [manifest, headline, removed, counts, article, body, slugs, ...later] = EXAMPLES
const [
  seriesIndex,
  seriesEntries,
  series,
  seriesAlias,
  episode,
  episodeDays,
  calendar,
  onThisDay,
  searchIndex,
] = later

test.each([
  ['manifest', manifestSchema, manifest],
  ['headline', headlineSchema, headline],
  ['removed row', removedRowSchema, removed],
  ['newer counts', countsSchema, counts],
  ['article', articleSchema, { ...Object(headline), ...Object(article) }],
  ['body', bodySchema, body],
  ['file of slugs', slugsSchema, slugs],
  ['index of series', seriesIndexSchema, seriesIndex],
  ['file of that index', seriesEntriesSchema, seriesEntries],
  ['series', seriesSchema, series],
  ['merged series', seriesAliasSchema, seriesAlias],
  ['episode', episodeSchema, episode],
  ['file of the days of a year', episodeDaysSchema, episodeDays],
  ['calendar', calendarSchema, calendar],
  ['day of the year', onThisDaySchema, onThisDay],
  ['search index', searchIndexSchema, searchIndex],
] as const)('the example of a %s is one', (_, schema, example) => {
  expect(v.safeParse<v.GenericSchema>(schema, example).issues).toBeUndefined()
})

test('the allowlist lets the example of a body through', () => {
  const parsed = v.parse(bodySchema, body)
  expect(sanitizeBody(parsed)).toEqual(parsed)
})

test.each([
  ['manifest', manifestSchema],
  ['headline', headlineSchema],
  ['newer counts', countsSchema],
  ['article', articleSchema],
  ['front page', frontSchema],
  ['index of series', seriesIndexSchema],
  ['series', seriesSchema],
  ['merged series', seriesAliasSchema],
  ['episode', episodeSchema],
  ['file of the days of a year', episodeDaysSchema],
  ['day of the year', onThisDaySchema],
] as const)('every field of the %s is described', (_, schema) => {
  for (const name of fieldNames(schema)) expect(DOCUMENT).toMatch(new RegExp(`[\`.]${name}[\`[.]`, 'u'))
})

/** The names of all fields of a schema, at any depth; not those of bodies, which have a chapter of their own. */
function fieldNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const names: string[] = []
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'entries') {
      for (const [name, field] of Object.entries(Object(value))) names.push(name, ...fieldNames(field))
    } else if (key === 'item' || key === 'wrapped') names.push(...fieldNames(value))
    else if (key === 'value') names.push(...fieldNames(value))
    else if ((key === 'pipe' || key === 'options') && Array.isArray(value)) {
      for (const part of value) if (part !== schema) names.push(...fieldNames(part))
    }
  }
  return [...new Set(names)]
}
