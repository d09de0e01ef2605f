import { CHUNK_SIZE, PAGE_SIZE } from '#archive/format.ts'
import { chunkSchema, isHeadline } from '#archive/headline.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { chunkCount, pageCount } from '#archive/pages.ts'
import { articlePath, chunkPath, countsPath } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { stampOf } from './archive-files.ts'
import type { GroupState } from './site-state.ts'

const PAGES_OF_CHUNK = CHUNK_SIZE / PAGE_SIZE

/** The pages that are made together, since they show the same headlines: one list chunk's. */
export interface PageGroup {
  /** `news/3`: chunk 3 of board news. */
  readonly key: string
  /** The paths of its pages. */
  readonly paths: readonly string[]
  /** The state of the files that only this group is made from. */
  readonly stamp: string
}

/**
 * Divides the articles and permanent pages of an archive into groups, looking at the files without reading any but the
 * lists: of an archive of 10,000 articles that takes a tenth of a second.
 * @param frame what is on every page, and how pages are made
 */
export function* planGroups(
  archive: string,
  { boards }: Manifest,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  for (const board of boards) {
    for (let chunk = 0; chunk < chunkCount(board.rows); chunk += 1) {
      const file = chunkPath(board.id, chunk)
      const ids = readIds(join(archive, file))
      if (!ids)
        report({ file, where: 'file', rule: 'unreadable-list', expected: 'a list chunk', found: 'none' })
      const articles = (ids ?? []).map((id) => articlePath(board.id, id))
      const pages = pagesOfChunk(board, chunk)
      yield {
        key: `${board.id}/${chunk}`,
        paths: [
          ...pages.map((page) => `/${board.id}/page/${page}`),
          ...(ids ?? []).map((id) => `/${board.id}/${id}`),
        ],
        stamp: digestOf([
          frame,
          // The last page of a board leads to the newest, every other to the one after it.
          String(pages.at(-1) === pageCount(board.rows)),
          chunkStamp(archive, board, chunk),
          chunk > 0 ? chunkStamp(archive, board, chunk - 1) : '',
          ...articles.map((path) => stampOf(join(archive, path))),
        ]),
      }
    }
  }
}

/**
 * The state of everything that a group was made from, the chunks besides its own included.
 * @param needs those chunks, as they were found when it was made
 */
export function fullStamp(
  archive: string,
  group: PageGroup,
  needs: readonly string[],
  { boards }: Manifest,
): string {
  const stamps = needs.map((key) => {
    const [id = '', chunk = ''] = key.split('/')
    const board = boards.find((candidate) => candidate.id === id)
    return board ? chunkStamp(archive, board, Number(chunk)) : ''
  })
  return digestOf([group.stamp, ...stamps])
}

/** Whether a group's pages are still what its files would give, and are all there. */
export function isUnchanged(
  group: PageGroup,
  known: GroupState | undefined,
  archive: string,
  manifest: Manifest,
  hasPage: (path: string) => boolean,
): boolean {
  if (!known || known.stamp !== fullStamp(archive, group, known.needs, manifest)) return false
  return known.pages.every(([path]) => hasPage(path))
}

/** A short digest of texts. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\n')
  return hash.digest('base64url').slice(0, 22)
}

function chunkStamp(archive: string, board: Board, chunk: number): string {
  return `${stampOf(join(archive, chunkPath(board.id, chunk)))} ${stampOf(join(archive, countsPath(board.id, chunk)))}`
}

function pagesOfChunk({ rows }: Board, chunk: number): number[] {
  const first = chunk * PAGES_OF_CHUNK + 1
  const last = Math.min(pageCount(rows), first + PAGES_OF_CHUNK - 1)
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

/** The articles of a chunk; `null` where it can't be read. A row that can't be read costs no other. */
function readIds(file: string): number[] | null {
  try {
    const rows = v.parse(v.array(v.unknown()), JSON.parse(readFileSync(file, 'utf8')))
    return rows.flatMap((row) => {
      const parsed = v.safeParse(chunkSchema.item, row, { abortEarly: true })
      return parsed.success && isHeadline(parsed.output) ? [parsed.output.id] : []
    })
  } catch {
    return null
  }
}
