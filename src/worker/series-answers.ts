import { daySchema } from '#archive/days.ts'
import { boardIdSchema, idSchema } from '#archive/format.ts'
import { SERIES_INDEX_PATH } from '#archive/series-paths.ts'
import { seriesKey } from '#archive/series-key.ts'
import * as v from 'valibot'
import type { ArchiveAnswer } from './archive-answers.ts'

const rowShape = v.object({ board: boardIdSchema, id: idSchema })

function someOf(schema: v.GenericSchema) {
  return v.pipe(
    v.array(v.unknown()),
    v.check((rows) => rows.some((row) => v.is(schema, row))),
  )
}

const indexShape = v.object({ series: v.number(), chunks: v.array(v.string()) })
const entriesShape = someOf(v.object({ slug: v.string(), name: v.string(), articles: v.number() }))

function seriesShape(key: string) {
  return v.object({
    slug: v.pipe(
      v.string(),
      v.check((slug) => seriesKey(slug) === key),
    ),
  })
}

function daysShape(year: string) {
  const day = v.pipe(
    daySchema,
    v.check((text) => text.startsWith(`${year}-`)),
  )
  return someOf(v.object({ ...rowShape.entries, day, articles: v.number() }))
}

const SERIES_FILE = /^series\/(?<key>[0-9a-f]{16})\/(?:(?<own>series)|\d+|years\/(?<year>\d{4}))\.json$/u

/** What may be kept of the series of an archive. @param path within the archive; `null` for other files */
export function seriesAnswer(path: string): ArchiveAnswer | null {
  if (path === SERIES_INDEX_PATH) return { kind: 'index', schema: indexShape }
  if (/^series\/index\/\d+\.json$/u.test(path)) return { kind: 'lists', schema: entriesShape }
  const { key, own, year } = SERIES_FILE.exec(path)?.groups ?? {}
  if (key === undefined) return null
  if (own !== undefined) return { kind: 'index', schema: seriesShape(key) }
  return { kind: 'lists', schema: year === undefined ? someOf(rowShape) : daysShape(year) }
}
