import { CHUNK_SIZE } from '#archive/format.ts'
import { chunksOf, newestSpan, pageCount, pageOf, pageSpan } from '#archive/pages.ts'
import {
  episodeDaysPath,
  episodesPath,
  SERIES_INDEX_PATH,
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
  type EpisodeRow,
  type SeriesFile,
} from '#archive/series-files.ts'
import { seriesKey } from '#archive/series-key.ts'
import type { NewsSource } from '#sources/news-source.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'
import type { ArchiveClient } from './archive-client.ts'

/** How long answers may be used again, in milliseconds. */
export interface Lifetimes {
  /** Of files that may change with every import. */
  readonly fresh: number
  /** Of files whose address names their content. */
  readonly immutable: number
}

type SeriesReading = Pick<NewsSource, 'series' | 'seriesPage' | 'seriesYear' | 'seriesList'>

const seriesOrAliasSchema = v.union([seriesSchema, seriesAliasSchema])

/** Reads the series of an archive. */
export function createSeriesReading(client: ArchiveClient, { fresh, immutable }: Lifetimes): SeriesReading {
  const readSeries = client.reader((file, json) => parseWith(seriesOrAliasSchema, file, json), fresh)
  const readRows = client.reader(parseRows, immutable)
  const readDays = client.reader((file, json) => parseWith(episodeDaysSchema, file, json), immutable)
  const readIndex = client.reader((file, json) => parseWith(seriesIndexSchema, file, json), fresh)
  const readEntries = client.reader((file, json) => parseWith(seriesEntriesSchema, file, json), immutable)

  async function fileOf(slug: string, signal: AbortSignal): Promise<SeriesFile> {
    const wanted = slug.normalize('NFC').toLowerCase()
    const found = await readSeries(seriesPath(seriesKey(wanted)), signal)
    const series = 'alias' in found ? await readSeries(seriesPath(seriesKey(found.alias)), signal) : found
    // An alias leads to a series and not on to another; and a file may be a stranger's.
    if (found.slug !== wanted || 'alias' in series) {
      throw new SourceError('not-found', slug, 'the archive has no such series')
    }
    return series
  }

  return {
    async series(slug, signal) {
      const { rows: _rows, chunks: _chunks, years, ...entry } = await fileOf(slug, signal)
      return { ...entry, years: yearsOf(years).map(({ year, articles }) => ({ year, articles })) }
    },

    async seriesPage({ slug: asked, page }, signal) {
      const { slug, name, rows, chunks } = await fileOf(asked, signal)
      const isNewest = page === 'newest'
      const span = isNewest ? newestSpan(rows) : pageSpan(rows, page)
      if (!span) throw new SourceError('not-found', `${slug}/page/${page}`, 'the series has no such page')
      const key = seriesKey(slug)
      const read = await Promise.all(
        chunksOf(span).map(async (chunk) => {
          const all = await readRows(`${episodesPath(key, chunk)}?v=${chunks[chunk] ?? ''}`, signal)
          return all.map((row, offset) => ({ row, sequence: chunk * CHUNK_SIZE + offset }))
        }),
      )
      const inSpan = read.flat().filter(({ sequence }) => sequence >= span.from && sequence < span.to)
      const oldest = pageOf(span.from)
      return {
        series: { slug, name },
        page,
        episodes: inSpan.flatMap(({ row }) => (row && !('removed' in row) ? [row] : [])).toReversed(),
        older: oldest > 1 ? oldest - 1 : null,
        newer: isNewest ? null : page < pageCount(rows) ? page + 1 : 'newest',
        unreadable: inSpan.filter(({ row }) => row === null).length,
      }
    },

    async seriesYear({ slug: asked, year: wanted }, signal) {
      const { slug, name, first, last, years } = await fileOf(asked, signal)
      const known = yearsOf(years)
      const place = wanted === 'newest' ? known.length - 1 : known.findIndex(({ year }) => year === wanted)
      const own = known[place]
      if (!own) throw new SourceError('not-found', `${slug}/${wanted}`, 'no episode is of that year')
      const { year, text, digest } = own
      const older = known[place - 1]?.year ?? null
      const newer = known[place + 1]?.year ?? null
      return {
        series: { slug, name },
        year,
        days: await readDays(`${episodeDaysPath(seriesKey(slug), text)}?v=${digest}`, signal),
        from: older === null ? (first ?? `${text}-01-01`) : `${text}-01-01`,
        to: newer === null ? (last ?? `${text}-12-31`) : `${text}-12-31`,
        older,
        newer,
      }
    },

    async seriesList(page, signal) {
      const { series, chunks } = await readIndex(SERIES_INDEX_PATH, signal)
      const digest = chunks[page - 1]
      if (digest === undefined && page !== 1) {
        throw new SourceError('not-found', `series/page/${page}`, 'there are not so many series')
      }
      return {
        page,
        series:
          digest === undefined ? [] : await readEntries(`${seriesEntriesPath(page - 1)}?v=${digest}`, signal),
        total: series,
        previous: page > 1 ? page - 1 : null,
        next: page < chunks.length ? page + 1 : null,
      }
    },
  }
}

/** The rows of a chunk; `null` stands for one that can't be read, so that one fault costs one row. */
function parseRows(file: string, json: unknown): Array<EpisodeRow | null> {
  return parseWith(v.array(v.unknown()), file, json).map((row) => {
    const result = v.safeParse(episodeRowSchema, row, { abortEarly: true })
    return result.success ? result.output : null
  })
}

interface KnownYear {
  readonly year: number
  readonly text: string
  readonly articles: number
  readonly digest: string
}

/** The oldest first. */
function yearsOf(years: SeriesFile['years']): KnownYear[] {
  return Object.entries(years)
    .map(([text, { articles, digest }]) => ({ year: Number(text), text, articles, digest }))
    .toSorted((a, b) => a.year - b.year)
}
