import type { Site } from '#archive/manifest.ts'
import { timeSchema } from '#archive/format.ts'
import { Spool } from '#cli/archive-writer/spool.ts'
import { Fault } from '#cli/fault.ts'
import type { SiteFile } from '#cli/site-file.ts'
import type { ImportContext, Importer, ImportHead, ImportItem } from '#cli/importers/importer.ts'
import * as v from 'valibot'
import { openBoardFiles, type BoardFiles } from './board-files.ts'
import { readBoards, type Boards } from './boards.ts'
import { boardItems } from './board-items.ts'
import { publishedPosts } from './published.ts'
import { readPosts, type Row } from './read-posts.ts'
import { completeSite } from './site.ts'
import type { Tables } from './tables.ts'

export interface Gnuboard5Options {
  /** `dumpTables(…)` or `databaseTables(…)`. The importer closes it. */
  readonly tables: Tables
  /** The board's `data` folder on this machine; `null`: attachments are listed without their files. */
  readonly files: string | null
  /** The beginning of the tables' names, `g5_`; `null` finds it. */
  readonly prefix: string | null
  /** What its operator says of the site; the rest is completed. */
  readonly site: SiteFile
  /** When the data left the board, where that is known better than the source tells it. */
  readonly capturedAt: string | null
}

interface Opened {
  readonly boards: Boards
  readonly site: Site
  readonly uploads: BoardFiles | null
}

/**
 * Imports a GNUboard 5 (and 4) site: the boards that guests may read, and of them the posts and comments
 * that are not secret. Everything else never gets further than the source.
 */
export function createGnuboard5Importer(options: Gnuboard5Options): Importer {
  const { tables } = options
  let opened: Opened | null = null
  let spool: Spool<Row> | null = null

  async function open(context: ImportContext): Promise<ImportHead> {
    const { capturedAt } = options
    if (capturedAt !== null && !v.is(timeSchema, capturedAt)) {
      throw new Fault(
        `${JSON.stringify(capturedAt)} is no time of capture; one looks like 2010-03-26T07:30:00+09:00.`,
      )
    }
    const uploads = options.files === null ? null : await openBoardFiles(options.files)
    const boards = await readBoards(tables, options.prefix, context)
    const site = completeSite(options.site, boards.siteTitle)
    opened = { boards, site, uploads }
    return {
      site,
      capturedAt: capturedAt ?? (await tables.capturedAt(context)),
      boards: boards.open.map(({ record }) => record),
      ...(options.site.search && { search: options.site.search }),
    }
  }

  async function* items(context: ImportContext): AsyncGenerator<ImportItem> {
    if (!opened) throw new Error('An importer is opened before its items are read.')
    const { boards, site, uploads } = opened
    for (const board of boards.closed) yield skippedBoard(board, 'board-closed')
    for (const board of boards.unreadable) yield skippedBoard(board, 'unreadable')
    spool = new Spool<Row>()
    const indexes = await readPosts(tables, boards, spool, context)
    const published = publishedPosts(indexes)
    for (const board of boards.open) {
      const place = { board, boards, site, uploads, published, spool, context, sourceName: tables.name }
      yield* boardItems(place)
    }
  }

  return {
    name: 'gnuboard5',
    open,
    items,
    async close() {
      spool?.close()
      spool = null
      await tables.close()
    },
  }
}

function skippedBoard(board: string, reason: 'board-closed' | 'unreadable'): ImportItem {
  return { kind: 'skip', what: 'board', board, id: null, reason }
}
