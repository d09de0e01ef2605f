import { articleSchema, type Article, type Related } from '#archive/article.ts'
import { isHeadline, chunkSchema } from '#archive/headline.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { articlePath, chunkPath, MANIFEST_PATH } from '#archive/paths.ts'
import { RELATED_LIMIT } from '#sources/news-source.ts'
import { completeRelated, type NumberedHeadline } from '#sources/static-archive/related.ts'
import { readParsed } from '#tests/fixtures/records/read-archive.ts'

/** What the lists of an archive are like, as readers see them: where fewer than twelve belong to an article, the newest of the board fill them. */
export interface ListFigures {
  readonly articles: number
  /** Headlines in a list that share words, a mean. */
  readonly sharing: number
  /** Part of the articles that stand in a stored list of another one. */
  readonly coverage: number
  /** Part of the headlines in lists that the twenty newest of the board before the article have too. */
  readonly overlap: number
  /** The same of the headlines that are stored with articles, without the newest that a reader adds. */
  readonly overlapStored: number
  /** Part of the articles of a series beside which one of the series stands first. */
  readonly seriesFirst: number
  /** Of how many articles that is. */
  readonly inSeries: number
}

export async function listFigures(archive: string): Promise<ListFigures> {
  const { boards } = await readParsed(archive, MANIFEST_PATH, manifestSchema)
  const seen = new Set<string>()
  const tally = {
    articles: 0,
    shown: 0,
    sharing: 0,
    newest: 0,
    stored: 0,
    newestStored: 0,
    inSeries: 0,
    seriesFirst: 0,
  }
  for (const { id: board, rows: count } of boards) {
    const rows: NumberedHeadline[] = []
    for (let chunk = 0; chunk < chunkCount(count); chunk += 1) {
      for (const headline of await readParsed(archive, chunkPath(board, chunk), chunkSchema)) {
        if (isHeadline(headline)) rows.push({ sequence: rows.length, headline })
      }
    }
    for (const { headline } of rows) {
      const article = await readParsed(archive, articlePath(board, headline.id), articleSchema)
      const shown = completeRelated(article, article.related, rows)
      const newest = newestBefore(article, rows)
      tally.articles += 1
      tally.shown += shown.length
      tally.sharing += article.related.filter(({ reason }) => reason.kind === 'shares').length
      const isNewest = (other: Related) => other.board === board && newest.has(other.id)
      tally.newest += shown.filter(isNewest).length
      tally.stored += article.related.length
      tally.newestStored += article.related.filter(isNewest).length
      for (const other of article.related) seen.add(`${other.board}/${other.id}`)
      if (article.series) tally.inSeries += 1
      if (article.series && shown[0]?.reason.kind === 'series') tally.seriesFirst += 1
    }
  }
  const { articles, shown, sharing, newest, stored, newestStored, inSeries, seriesFirst } = tally
  return {
    articles,
    sharing: sharing / articles,
    coverage: seen.size / articles,
    overlap: newest / shown,
    overlapStored: newestStored / Math.max(1, stored),
    seriesFirst: seriesFirst / Math.max(1, inSeries),
    inSeries,
  }
}

function newestBefore({ sequence }: Article, rows: readonly NumberedHeadline[]): Set<number> {
  return new Set(
    rows.slice(Math.max(0, sequence - RELATED_LIMIT), sequence).map(({ headline }) => headline.id),
  )
}
