import type { Article } from '#archive/article.ts'
import { countsSchema, type CountsRow } from '#archive/counts.ts'
import { chunkSchema, isHeadline, type ChunkRow } from '#archive/headline.ts'
import { articlePath, chunkPath, countsPath } from '#archive/paths.ts'
import * as v from 'valibot'
import { fileText, type ArchiveFolder } from './archive-folder.ts'
import { buildArticle, type Neighbours, type SiteIndex } from './article-builder.ts'
import {
  countsRowOf,
  hasSameCounts,
  readBakedArticle,
  withBakedArticle,
  withBakedRows,
  type BakedArticle,
} from './baked-counts.ts'
import type { Entry } from './catalogue.ts'
import { concurrently } from './concurrently.ts'
import { parseJson } from './old-archive.ts'
import { referenceTo } from './related.ts'

/** A row of a board: its id, its neighbours, and its article unless that was taken down. */
export interface Row extends Neighbours {
  readonly id: number
  readonly entry: Entry | null
}

/** What became of a chunk's file. */
export type ChunkChange =
  /** It stays as it is, but perhaps for counts. */
  | 'none'
  /** Rows were added at its end, which its address tells; or there was none. */
  | 'grown'
  /** Rows that were there already have changed: it needs a new revision. */
  | 'changed'

export type OverlayChange = 'none' | 'kept' | 'written'

export interface ChunkOutcome {
  readonly rows: readonly ChunkRow[]
  readonly change: ChunkChange
  readonly counts: CurrentCounts
}

/** The current counts of a chunk, in the order of its rows, and those that its files have older ones of. */
export interface CurrentCounts {
  readonly rows: readonly CountsRow[]
  readonly stale: ReadonlySet<number>
}

/** Writes the chunks of boards: articles and lists; when all are written, the newer counts of those that stay as they are. */
export class ChunkWriter {
  readonly #folder: ArchiveFolder
  readonly #site: SiteIndex
  /** Articles of whose views files of other articles, which are kept, have an older count. */
  readonly #staleElsewhere = new Set<string>()

  constructor(folder: ArchiveFolder, site: SiteIndex) {
    this.#folder = folder
    this.#site = site
  }

  /** @param isListed whether the old manifest names the chunk, so that readers may have its file */
  async write(board: string, chunk: number, rows: readonly Row[], isListed: boolean): Promise<ChunkOutcome> {
    const current = rows.map(({ id, entry }): ChunkRow =>
      entry ? this.#site.cards.headline(entry, this.#site.series) : { board, id, removed: true },
    )
    const counts = new Map<number, CountsRow>()
    const stale = new Set<number>()
    await concurrently(rows, async ({ entry, previous, next }) => {
      if (!entry) return
      const path = articlePath(entry.board, entry.id)
      const old = this.#folder.read(path)
      const json = old === null ? undefined : parseJson(old)
      const related = await this.#site.related.of(entry, json)
      const article = buildArticle(entry, related, { previous, next }, this.#site)
      const row = countsRowOf(article)
      counts.set(entry.id, row)
      const baked = json === undefined ? null : readBakedArticle(json)
      const isKept = baked !== null && fileText(withBakedArticle(article, baked)) === old
      if (isKept) this.#folder.keep()
      else await this.#folder.write(path, fileText(article))
      if (isKept && fileText(countsRowOf(baked)) !== fileText(row)) stale.add(entry.id)
      if (isKept) this.#compareRelated(article, baked)
    })
    const { listed, change } = await this.#writeList(chunkPath(board, chunk), current, isListed)
    for (const row of listed) {
      const newer = counts.get(row.id)
      if (newer && isHeadline(row) && !hasSameCounts(row, newer)) stale.add(row.id)
    }
    return {
      rows: current,
      change: isListed ? change : 'grown',
      counts: { rows: current.flatMap(({ id }) => counts.get(id) ?? []), stale },
    }
  }

  /** Writes the newer counts of a chunk, where there are any. Only once all articles of all boards are written. */
  async writeNewerCounts(
    board: string,
    chunk: number,
    { rows, stale }: CurrentCounts,
  ): Promise<OverlayChange> {
    const newer = rows.filter(
      ({ id }) => stale.has(id) || this.#staleElsewhere.has(referenceTo({ board, id })),
    )
    return newer.length === 0 ? 'none' : this.writeOverlay(board, chunk, newer)
  }

  /** Writes newer counts of a chunk, unless its file has these already. */
  async writeOverlay(
    board: string,
    chunk: number,
    counts: readonly CountsRow[],
  ): Promise<'kept' | 'written'> {
    const path = countsPath(board, chunk)
    const old = this.#folder.read(path)
    const parsed = v.safeParse(countsSchema, old === null ? null : parseJson(old))
    if (parsed.success && fileText({ countedAt: parsed.output.countedAt, counts }) === old) {
      this.#folder.keep()
      return this.#folder.wasCutOff(path) ? 'written' : 'kept'
    }
    this.#folder.beginRewrite(path)
    await this.#folder.write(path, fileText({ countedAt: this.#site.capturedAt, counts }))
    return 'written'
  }

  #compareRelated({ related }: Article, baked: BakedArticle): void {
    for (const [place, other] of related.entries()) {
      if (baked.related[place]?.views !== other.views) this.#staleElsewhere.add(referenceTo(other))
    }
  }

  /** @returns the rows as the chunk's file has them now, and how they differ from what it had */
  async #writeList(
    path: string,
    rows: readonly ChunkRow[],
    isListed: boolean,
  ): Promise<{ listed: readonly ChunkRow[]; change: ChunkChange }> {
    const old = this.#folder.read(path)
    const parsed = v.safeParse(chunkSchema, old === null ? null : parseJson(old))
    const listed = parsed.success ? parsed.output : []
    const change = changeOf(rows, listed, old)
    if (change === 'none') {
      this.#folder.keep()
      return { listed, change: this.#folder.wasCutOff(path) ? 'changed' : 'none' }
    }
    if (isListed && change === 'changed') this.#folder.beginRewrite(path)
    await this.#folder.write(path, fileText(rows))
    return { listed: rows, change: this.#folder.wasCutOff(path) ? 'changed' : change }
  }
}

function changeOf(rows: readonly ChunkRow[], listed: readonly ChunkRow[], old: string | null): ChunkChange {
  const sameRows = fileText(withBakedRows(rows.slice(0, listed.length), listed)) === old
  if (!sameRows) return 'changed'
  return rows.length > listed.length ? 'grown' : 'none'
}
