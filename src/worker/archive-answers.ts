import { calendarSchema, monthDaySchema } from '#archive/calendar.ts'
import { boardIdSchema, idSchema, parseId } from '#archive/format.ts'
import { headlineSchema } from '#archive/headline.ts'
import {
  articlePath,
  calendarPath,
  chunkPath,
  countsPath,
  DAYS_OF_YEAR_PATH,
  FRONT_PATH,
  MANIFEST_PATH,
  noticesPath,
  onThisDayPath,
  slugsPath,
  TOP_INDEX_PATH,
} from '#archive/paths.ts'
import { slugsSchema } from '#archive/slugs.ts'
import * as v from 'valibot'
import type { KeptKind } from './cache-names.ts'
import type { KeptArticle } from './contract.ts'
import { seriesAnswer } from './series-answers.ts'

/** What a file of an archive is to a worker. */
export interface ArchiveAnswer {
  readonly kind: Extract<KeptKind, 'articles' | 'lists' | 'index'>
  /** Says whether JSON is what this file holds. */
  readonly schema: v.GenericSchema
}

/**
 * Schemas look at what tells one file from another and from a stranger's, not at every field: the reader parses whatever
 * it is given in full, drops single rows that it can't read, and knows more formats as it grows than the worker of yesterday.
 */
const manifestShape = v.object({
  formatVersion: v.number(),
  site: v.object({ title: v.string() }),
  boards: v.array(v.object({ id: boardIdSchema, rows: v.number() })),
})
const frontShape = v.object({ newest: v.array(v.object({ board: boardIdSchema })) })
const countsShape = v.object({ countedAt: v.string(), counts: v.array(v.object({ id: idSchema })) })

/** An object without anything in it may be anybody's. */
const daysShape = v.pipe(
  v.record(monthDaySchema, v.number()),
  v.check((days) => Object.keys(days).length > 0),
)
const calendarShape = v.pipe(
  calendarSchema,
  v.check((days) => Object.keys(days).length > 0),
)
const onThisDayShape = v.pipe(
  v.array(
    v.object({ year: v.number(), headlines: v.array(v.object({ board: boardIdSchema, id: idSchema })) }),
  ),
  v.minLength(1),
)

const topIndexShape = v.object({ views: v.object({ years: v.array(v.string()) }) })
const topShape = v.pipe(
  v.array(v.object({ board: boardIdSchema, id: idSchema, count: v.number() })),
  v.minLength(1),
)
const TOP_FILE = /^top\/[a-z]+\/(?:all|years\/\d{4}|boards\/\w{1,40})\.json$/u

function rowsOf(board: string) {
  const row = v.object({ board: v.literal(board), id: idSchema })
  return v.pipe(
    v.array(v.unknown()),
    v.check((rows) => rows.length === 0 || rows.some((candidate) => v.is(row, candidate))),
  )
}

const articleShape = v.object({
  ...v.pick(headlineSchema, ['board', 'id', 'title', 'lang']).entries,
  body: v.object({ children: v.array(v.unknown()) }),
})

/** What may be kept of an archive. @param path within the archive: `articles/news/0/12.json`; `null` for other files */
export function archiveAnswer(path: string): ArchiveAnswer | null {
  if (path === MANIFEST_PATH) return { kind: 'index', schema: manifestShape }
  if (path === FRONT_PATH) return { kind: 'index', schema: frontShape }
  if (path === DAYS_OF_YEAR_PATH) return { kind: 'index', schema: daysShape }
  if (path.startsWith('series/')) return seriesAnswer(path)
  if (path === TOP_INDEX_PATH) return { kind: 'index', schema: topIndexShape }
  if (TOP_FILE.test(path)) return { kind: 'index', schema: topShape }
  const [folder, board = '', ...rest] = path.split('/')
  const day = board.replace(/\.json$/u, '')
  if (v.is(monthDaySchema, day) && path === onThisDayPath(day))
    return { kind: 'index', schema: onThisDayShape }
  const name = rest.at(-1)?.replace(/\.json$/u, '') ?? ''
  const number = name === '0' ? 0 : parseId(name)
  if (!v.is(boardIdSchema, board)) return null
  if (path === noticesPath(board)) return { kind: 'index', schema: rowsOf(board) }
  if (folder === 'slugs' && path === slugsPath(board, name)) return { kind: 'index', schema: slugsSchema }
  if (/^\d{4}$/u.test(name) && path === calendarPath(board, name)) {
    return { kind: 'index', schema: calendarShape }
  }
  if (number === null) return null
  if (path === chunkPath(board, number)) return { kind: 'lists', schema: rowsOf(board) }
  if (path === countsPath(board, number)) return { kind: 'lists', schema: countsShape }
  if (path !== articlePath(board, number)) return null
  const own = v.object({ ...articleShape.entries, board: v.literal(board), id: v.literal(number) })
  return { kind: 'articles', schema: own }
}

/** JSON of the wanted shape; `undefined` for everything else. */
export function parseAnswer({ schema }: ArchiveAnswer, text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return v.is(schema, json) ? json : undefined
  } catch {
    return undefined
  }
}

/** What a list of kept articles shows of an article; `null` for other files. */
export function articleIn(json: unknown): KeptArticle | null {
  if (!v.is(articleShape, json)) return null
  const { board, id, title, lang } = json
  return { board, id, title, lang }
}
