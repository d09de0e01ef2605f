import { episodeDay } from '#archive/episode-day.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import type { Manifest } from '#archive/manifest.ts'
import {
  episodeDaysPath,
  episodesPath,
  SERIES_INDEX_PATH,
  SERIES_RULES_PATH,
  seriesEntriesPath,
  seriesPath,
} from '#archive/series-paths.ts'
import {
  episodeDaysSchema,
  episodeRowSchema,
  seriesAliasSchema,
  seriesEntriesSchema,
  seriesIndexSchema,
  seriesSchema,
  type SeriesFile,
} from '#archive/series-files.ts'
import type { Episode, EpisodeDay, SeriesEntry } from '#archive/series-parts.ts'
import { seriesKey } from '#archive/series-key.ts'
import {
  createSeriesReader,
  describeRulesProblem,
  NO_SERIES_RULES,
  seriesRulesSchema,
  type SeriesReader,
} from '#archive/series-rules.ts'
import type { Finding } from '#cli/findings.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { episodeHash } from './archive-index.ts'
import type { CheckContext } from './check-context.ts'
import { readChecked, shown, type Checked } from './read-checked.ts'

/** The rules by which the archive tells its series. */
export async function* readRules(dir: string): Checked<SeriesReader> {
  const file = SERIES_RULES_PATH
  if (!existsSync(join(dir, file))) return createSeriesReader(NO_SERIES_RULES)
  const rules = yield* readChecked(dir, file, seriesRulesSchema)
  const problem = rules && describeRulesProblem(rules)
  if (problem !== null) yield finding(file, 'series', 'broken-series', 'rules that agree', problem)
  return createSeriesReader(rules && problem === null ? rules : NO_SERIES_RULES)
}

/**
 * Checks that the files of series say what the lists of the boards say.
 * @returns the files that are named; `null` where the index can't be read
 */
export async function* checkSeries(
  manifest: Manifest,
  reader: SeriesReader,
  context: CheckContext,
): Checked<ReadonlySet<string> | null> {
  const { dir, index } = context
  const head = yield* readChecked(dir, SERIES_INDEX_PATH, seriesIndexSchema)
  if (!head) return null
  const named = new Set<string>([SERIES_INDEX_PATH, SERIES_RULES_PATH])
  const listed: SeriesEntry[] = []
  let isWhole = true
  for (const [chunk, digest] of head.chunks.entries()) {
    const file = seriesEntriesPath(chunk)
    named.add(file)
    const entries = yield* readChecked(dir, file, seriesEntriesSchema)
    yield* compareDigest(dir, file, digest, SERIES_INDEX_PATH, `chunks.${chunk}`)
    isWhole &&= entries !== null
    listed.push(...(entries ?? []))
  }
  if (!isWhole) return null
  const slugs = listed.map(({ slug }) => slug)
  const expected = index.seriesSlugs()
  if (index.isComplete() && !isDeepStrictEqual(slugs, expected)) {
    yield finding(SERIES_INDEX_PATH, 'chunks', 'broken-series', shown(expected), shown(slugs))
  }
  if (head.series !== listed.length) {
    yield finding(SERIES_INDEX_PATH, 'series', 'count-differs', String(listed.length), String(head.series))
  }
  for (const entry of listed) yield* checkOne(entry, { manifest, reader, context, named })
  for (const [slug, alias] of reader.aliases) {
    const file = seriesPath(seriesKey(slug))
    if (!slugs.includes(alias) || named.has(file)) continue
    named.add(file)
    const found = yield* readChecked(dir, file, seriesAliasSchema)
    if (found && !isDeepStrictEqual(found, { slug, alias })) {
      yield finding(file, 'alias', 'broken-series', alias, shown(found))
    }
  }
  return named
}

interface SeriesCheck {
  readonly manifest: Manifest
  readonly reader: SeriesReader
  readonly context: CheckContext
  /** The files that are named, added to as they are found. */
  readonly named: Set<string>
}

async function* checkOne(listed: SeriesEntry, check: SeriesCheck): AsyncGenerator<Finding> {
  const { context, named, manifest } = check
  const { dir, index } = context
  const key = seriesKey(listed.slug)
  const file = seriesPath(key)
  named.add(file)
  const series = yield* readChecked(dir, file, seriesSchema)
  if (!series) return
  const { rows: _rows, years: _years, chunks: _chunks, ...entry } = series
  if (!isDeepStrictEqual(entry, listed)) {
    yield finding(file, 'file', 'field-differs', shown(listed), shown(entry))
  }
  const episodes = yield* checkRows(series, key, check)
  const days = yield* checkYears(series, key, check)
  if (!episodes) return
  yield* compareDays(days, episodes, file)
  if (!index.isComplete()) return
  const members = index.membersOf(series.slug)
  const expected = {
    name: index.nameOfSeries(series.slug),
    articles: members.length,
    first: days[0]?.day ?? null,
    last: days.at(-1)?.day ?? null,
    boards: manifest.boards.flatMap(({ id }) => (members.some(({ board }) => board === id) ? [id] : [])),
  }
  for (const [field, value] of Object.entries(expected)) {
    const found = Object.entries(series).find(([name]) => name === field)?.[1]
    if (!isDeepStrictEqual(found, value)) {
      yield finding(file, field, 'field-differs', shown(value), shown(found))
    }
  }
}

/** @returns the readable episodes; `null` where a part of them can't be read */
async function* checkRows(
  { slug, rows, chunks }: SeriesFile,
  key: string,
  { context: { dir, index }, named, reader }: SeriesCheck,
): Checked<readonly Episode[] | null> {
  const hashes = new Map(index.membersOf(slug).map(({ board, id, hash }) => [`${board}/${id}`, hash]))
  const seen = new Set<string>()
  const episodes: Episode[] = []
  let count = 0
  for (const [chunk, digest] of chunks.entries()) {
    const file = episodesPath(key, chunk)
    named.add(file)
    const read = yield* readChecked(dir, file, v.array(episodeRowSchema))
    yield* compareDigest(dir, file, digest, seriesPath(key), `chunks.${chunk}`)
    if (!read) return null
    count += read.length
    for (const [row, episode] of read.entries()) {
      const reference = `${episode.board}/${episode.id}`
      const where = String(row)
      if (seen.has(reference)) yield finding(file, where, 'duplicate-id', 'every article once', reference)
      seen.add(reference)
      const hash = hashes.get(reference)
      if ('removed' in episode) {
        if (hash !== undefined) yield finding(file, where, 'broken-series', reference, 'removed')
        continue
      }
      episodes.push(episode)
      if (!index.isComplete()) continue
      if (hash === undefined) {
        yield finding(file, where, 'broken-series', 'an article of the series', reference)
      } else if (hash !== episodeHash(episode)) {
        yield finding(file, where, 'field-differs', `what its board says of ${reference}`, shown(episode))
      }
      const title = reader.read(episode.title)
      const day = title && episodeDay(title, episode.publishedAt)
      if (day !== episode.day)
        yield finding(file, `${where}.day`, 'field-differs', shown(day), shown(episode.day))
    }
    if (read.length !== CHUNK_SIZE && chunk < chunks.length - 1) {
      yield finding(file, 'length', 'count-differs', String(CHUNK_SIZE), String(read.length))
    }
  }
  if (count !== rows) yield finding(seriesPath(key), 'rows', 'count-differs', String(count), String(rows))
  const missing = [...hashes.keys()].find((reference) => !seen.has(reference))
  if (missing !== undefined && index.isComplete()) {
    yield finding(seriesPath(key), 'rows', 'broken-series', `${missing} among them`, 'not there')
  }
  return episodes
}

async function* checkYears(
  { years }: SeriesFile,
  key: string,
  { context: { dir }, named }: SeriesCheck,
): Checked<readonly EpisodeDay[]> {
  const all: EpisodeDay[] = []
  for (const [year, { articles, days, digest }] of Object.entries(years)) {
    const file = episodeDaysPath(key, year)
    named.add(file)
    const read = yield* readChecked(dir, file, episodeDaysSchema)
    yield* compareDigest(dir, file, digest, seriesPath(key), `years.${year}`)
    if (!read) continue
    const counted = { articles: read.reduce((sum, day) => sum + day.articles, 0), days: read.length }
    if (counted.articles !== articles || counted.days !== days) {
      yield finding(
        seriesPath(key),
        `years.${year}`,
        'count-differs',
        shown(counted),
        shown({ articles, days }),
      )
    }
    all.push(...read)
  }
  return all
}

/** The days of the calendars must be those of the episodes. */
function* compareDays(
  days: readonly EpisodeDay[],
  episodes: readonly Episode[],
  file: string,
): Generator<Finding> {
  const counts = new Map<string, number>()
  for (const { day } of episodes) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1)
  const expected = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const found = days.map(({ day, articles }): [string, number] => [day, articles])
  if (!isDeepStrictEqual(found, expected)) {
    yield finding(file, 'years', 'broken-series', shown(expected), shown(found))
  }
  const dayOf = new Map(episodes.map(({ board, id, day }) => [`${board}/${id}`, day]))
  for (const { day, board, id } of days) {
    if (dayOf.get(`${board}/${id}`) === day) continue
    yield finding(
      file,
      `years.${day.slice(0, 4)}`,
      'broken-reference',
      `an episode of ${day}`,
      `${board}/${id}`,
    )
  }
}

/** An address with a digest may be cached for ever, so it must be that of the content. */
function* compareDigest(
  dir: string,
  path: string,
  digest: string,
  file: string,
  where: string,
): Generator<Finding> {
  if (!existsSync(join(dir, path))) return
  const found = createHash('sha256')
    .update(readFileSync(join(dir, path)))
    .digest('hex')
    .slice(0, 10)
  if (found !== digest) yield finding(file, where, 'digest-differs', `${found}, that of ${path}`, digest)
}

function finding(file: string, where: string, rule: string, expected: string, found: string): Finding {
  return { file, where, rule, expected, found }
}
