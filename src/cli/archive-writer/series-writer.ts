import { CHUNK_SIZE } from '#archive/format.ts'
import { episodeDay } from '#archive/episode-day.ts'
import { SERIES_INDEX_SIZE, type EpisodeRow, type SeriesFile } from '#archive/series-files.ts'
import type { EpisodeDay, SeriesEntry } from '#archive/series-parts.ts'
import { seriesKey } from '#archive/series-key.ts'
import type { SeriesReader, SeriesRules } from '#archive/series-rules.ts'
import {
  episodeDaysPath,
  episodesPath,
  SERIES_INDEX_PATH,
  SERIES_RULES_PATH,
  seriesEntriesPath,
  seriesPath,
} from '#archive/series-paths.ts'
import { createHash } from 'node:crypto'
import { fileText, type ArchiveFolder } from './archive-folder.ts'
import type { CardReader } from './card-reader.ts'
import type { Entry } from './catalogue.ts'
import { readOldEpisodes } from './old-series.ts'
import type { SeriesIndex, SeriesMembers } from './series-members.ts'

export interface SeriesJob {
  readonly folder: ArchiveFolder
  readonly series: SeriesIndex
  readonly reader: SeriesReader
  readonly rules: SeriesRules
  /** The boards of the site in their order. */
  readonly boards: readonly string[]
  readonly cards: CardReader
  readonly find: (reference: string) => Entry | undefined
  readonly signal: AbortSignal
}

/**
 * Writes the files of all series: what is named by others first, the index last.
 * @returns their paths
 */
export async function writeSeriesFiles(job: SeriesJob): Promise<ReadonlySet<string>> {
  const { folder, series, reader, rules, signal } = job
  const paths = new Set<string>()
  const write = async (path: string, content: unknown): Promise<string> => {
    const text = fileText(content)
    await folder.update(path, text)
    paths.add(path)
    return digestOf(text)
  }
  const entries: SeriesEntry[] = []
  // They come in the order of their slugs, which is that of the index.
  for (const own of series.values()) {
    signal.throwIfAborted()
    entries.push(await writeOne(own, job, write))
  }
  for (const [slug, alias] of reader.aliases) {
    const path = seriesPath(seriesKey(slug))
    if (series.has(alias) && !paths.has(path)) await write(path, { slug, alias })
  }
  const chunks: string[] = []
  for (let from = 0; from < entries.length; from += SERIES_INDEX_SIZE) {
    const span = entries.slice(from, from + SERIES_INDEX_SIZE)
    chunks.push(await write(seriesEntriesPath(from / SERIES_INDEX_SIZE), span))
  }
  await write(SERIES_INDEX_PATH, { series: entries.length, chunks })
  const hasRules = [rules.exclude, rules.include, rules.series].some(({ length }) => length > 0)
  if (hasRules) await write(SERIES_RULES_PATH, rules)
  return paths
}

type Write = (path: string, content: unknown) => Promise<string>

async function writeOne(own: SeriesMembers, job: SeriesJob, write: Write): Promise<SeriesEntry> {
  const { ref, members } = own
  const key = seriesKey(ref.slug)
  const dayOf = new Map(members.map((entry) => [entry, dayOfEntry(entry, job)]))
  const rows = continueEpisodes(own, job).map((place) => toRow(place, dayOf, job.cards))
  const chunks: string[] = []
  for (let from = 0; from < rows.length; from += CHUNK_SIZE) {
    chunks.push(await write(episodesPath(key, from / CHUNK_SIZE), rows.slice(from, from + CHUNK_SIZE)))
  }
  const days = daysOf(members, dayOf)
  const years: SeriesFile['years'] = {}
  for (const [year, inYear] of byYear(days)) {
    const articles = inYear.reduce((sum, day) => sum + day.articles, 0)
    const digest = await write(episodeDaysPath(key, year), inYear)
    years[year] = { articles, days: inYear.length, digest }
  }
  const entry: SeriesEntry = {
    slug: ref.slug,
    name: ref.name,
    articles: members.length,
    first: days[0]?.day ?? null,
    last: days.at(-1)?.day ?? null,
    boards: job.boards.filter((board) => members.some((member) => member.board === board)),
  }
  await write(seriesPath(key), { ...entry, rows: rows.length, years, chunks } satisfies SeriesFile)
  return entry
}

/** An episode, or the place of one. */
interface Place {
  readonly board: string
  readonly id: number
  readonly entry: Entry | null
}

/**
 * The episodes in the order of their rows: those that the archive has keep their places, new ones follow by time. So no
 * page changes its episodes, be an older one found years later; and what is taken down leaves its place.
 */
function continueEpisodes({ ref, members }: SeriesMembers, { folder, find }: SeriesJob): Place[] {
  const known = readOldEpisodes(folder, seriesKey(ref.slug))
  const kept = new Set(known.map(({ board, id }) => `${board}/${id}`))
  const isMember = new Set(members)
  return [
    ...known.map(({ board, id }) => {
      const entry = find(`${board}/${id}`)
      return { board, id, entry: entry && isMember.has(entry) ? entry : null }
    }),
    ...members
      .filter(({ board, id }) => !kept.has(`${board}/${id}`))
      .map((entry) => ({ board: entry.board, id: entry.id, entry })),
  ]
}

type Days = ReadonlyMap<Entry, string | null>

function toRow({ board, id, entry }: Place, dayOf: Days, cards: CardReader): EpisodeRow {
  if (!entry) return { board, id, removed: true }
  const { title, lang, author, publishedAt } = cards.read(entry)
  return { board, id, title, lang, author, publishedAt, day: dayOf.get(entry) ?? null }
}

function dayOfEntry(entry: Entry, { cards, reader }: SeriesJob): string | null {
  const { title, publishedAt } = cards.read(entry)
  const named = reader.read(title)
  return named && episodeDay(named, publishedAt)
}

/** The days that have episodes, the first day first; of several on one day the first by time stands for it. */
function daysOf(members: readonly Entry[], dayOf: Days): EpisodeDay[] {
  const days = new Map<string, EpisodeDay>()
  for (const entry of members) {
    const day = dayOf.get(entry) ?? null
    if (day === null) continue
    const { board, id, articles } = days.get(day) ?? { board: entry.board, id: entry.id, articles: 0 }
    days.set(day, { day, board, id, articles: articles + 1 })
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function byYear(days: readonly EpisodeDay[]): Map<string, EpisodeDay[]> {
  const years = new Map<string, EpisodeDay[]>()
  for (const day of days) {
    const year = day.day.slice(0, 4)
    const inYear = years.get(year)
    if (inYear) inYear.push(day)
    else years.set(year, [day])
  }
  return years
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
