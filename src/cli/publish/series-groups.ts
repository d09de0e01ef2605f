import type { Manifest } from '#archive/manifest.ts'
import { chunkOf, pageCount } from '#archive/pages.ts'
import { CHUNK_SIZE, PAGE_SIZE } from '#archive/format.ts'
import { SERIES_INDEX_PATH, SERIES_RULES_PATH, seriesEntriesPath, seriesPath } from '#archive/series-paths.ts'
import {
  seriesEntriesSchema,
  seriesIndexSchema,
  seriesSchema,
  type SeriesFile,
} from '#archive/series-files.ts'
import { seriesKey } from '#archive/series-key.ts'
import { createSeriesReader, describeRulesProblem, seriesRulesSchema } from '#archive/series-rules.ts'
import { isSeriesSlug } from '#archive/series.ts'
import type { Finding } from '#cli/findings.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import { readPart } from './archive-files.ts'
import { groupOf, type PageGroup } from './page-groups.ts'

/**
 * Groups the pages of series: the page of each, the permanent pages of each of its chunks, and each of its years are one.
 * Digests tell the state of what they are made from, so nothing but the series' own files is read; and one more episode
 * makes the series, its last chunk and its last year anew, and no other.
 * @param frame what is on every page, and how pages are made
 */
export function* planSeriesGroups(
  archive: string,
  { boards }: Pick<Manifest, 'boards'>,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  const index = readWith(seriesIndexSchema, archive, SERIES_INDEX_PATH, report)
  if (!index) return
  const known = new Set(boards.map(({ id }) => id))
  for (const [part, digest] of index.chunks.entries()) {
    // The first part is the page of all series, and there even if it is empty.
    if (part > 0) yield listGroup(part + 1, [frame, digest, index.series, part === index.chunks.length - 1])
    for (const { slug } of readWith(seriesEntriesSchema, archive, seriesEntriesPath(part), report) ?? []) {
      const series = readWith(seriesSchema, archive, seriesPath(seriesKey(slug)), report)
      if (series?.slug === slug && isSeriesSlug(slug)) yield* groupsOfSeries(series, known, frame)
    }
  }
  yield listGroup(1, [frame, index.chunks[0] ?? '', index.series, index.chunks.length > 1])
}

function listGroup(page: number, state: ReadonlyArray<string | number | boolean>): PageGroup {
  return groupOf(`series/list/${page}`, [page === 1 ? '/series' : `/series/page/${page}`], state)
}

function* groupsOfSeries(
  series: SeriesFile,
  boards: ReadonlySet<string>,
  frame: string,
): Generator<PageGroup> {
  const { slug, name, rows, chunks, years, first, last } = series
  const path = `/series/${encodeURIComponent(slug)}`
  const key = `series/${seriesKey(slug)}`
  // Boards that are not published are not linked to; the frame tells of those that are.
  const shownBoards = series.boards.filter((board) => boards.has(board))
  yield groupOf(key, [path], [frame, JSON.stringify(series), ...shownBoards])
  const pages = pageCount(rows)
  for (const [chunk, digest] of chunks.entries()) {
    const own = Array.from(
      { length: CHUNK_SIZE / PAGE_SIZE },
      (_, place) => (chunk * CHUNK_SIZE) / PAGE_SIZE + place + 1,
    )
    const isLast = chunk === chunkOf(rows - 1)
    // The last page leads to the newest episodes, every other to the one after it.
    yield groupOf(
      `${key}/${chunk}`,
      own.filter((page) => page <= pages).map((page) => `${path}/page/${page}`),
      [frame, name, digest, isLast],
    )
  }
  const known = Object.keys(years).toSorted()
  for (const [place, year] of known.entries()) {
    const [older, newer] = [known[place - 1], known[place + 1]]
    const bounds = [older ?? first ?? '', newer ?? last ?? '']
    yield groupOf(
      `${key}/years/${year}`,
      [`${path}/year/${year}`],
      [frame, name, years[year]?.digest ?? '', ...bounds],
    )
  }
}

/** The slug that a series had before it was merged into another, and the one that it has now. */
export interface SeriesAlias {
  readonly series: string
  readonly alias: string
}

/** Where the addresses of merged series lead. */
export function seriesAliases(archive: string, report: (finding: Finding) => void): SeriesAlias[] {
  if (!existsSync(join(archive, SERIES_RULES_PATH))) return []
  const rules = readWith(seriesRulesSchema, archive, SERIES_RULES_PATH, report)
  if (!rules || describeRulesProblem(rules) !== null) return []
  return [...createSeriesReader(rules).aliases]
    .filter(([, alias]) => existsSync(join(archive, seriesPath(seriesKey(alias)))))
    .map(([series, alias]) => ({ series, alias }))
}

/** A file of the archive; `null`, with a finding, where it can't be read: then there are no such pages. */
function readWith<T>(
  schema: v.GenericSchema<unknown, T>,
  archive: string,
  file: string,
  report: (finding: Finding) => void,
): T | null {
  const part = readPart(schema, join(archive, file))
  if (part === null) {
    report({
      file,
      where: 'file',
      rule: 'unreadable-series',
      expected: 'what series there are',
      found: 'none',
    })
  }
  return part
}
