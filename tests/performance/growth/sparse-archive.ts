import { chunkLength, chunkOf } from '#archive/pages.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import { manifestSchema, type Board, type Manifest } from '#archive/manifest.ts'
import { chunkPath, MANIFEST_PATH } from '#archive/paths.ts'
import { YearTally } from '#cli/archive-writer/year-tally.ts'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeNumbered } from '../posts/archive.ts'
import { BOARDS, postsOfBoard } from '../posts/boards.ts'
import { hourOf } from '../posts/post.ts'

/**
 * Writes an archive that says of itself, truly, what an archive of so many posts says, and has of its lists the
 * chunks that are asked for. A million whole posts are six gigabytes, of which a page view touches three files.
 * @param dir empty
 * @param wanted the chunks that every board needs; its newest two come with them
 */
export async function writeSparseArchive(
  dir: string,
  posts: number,
  wanted: readonly number[],
): Promise<void> {
  const chunksOf = (rows: number) => {
    const last = chunkOf(rows - 1)
    const chunks = new Set([...wanted, last - 1, last].filter((chunk) => chunk >= 0 && chunk <= last))
    return [...chunks].toSorted((a, b) => a - b)
  }
  await writeNumbered(dir, posts, (board) => {
    const rows = postsOfBoard(board, posts)
    return chunksOf(rows).flatMap((chunk) => numbersOf(chunk, rows))
  })
  for (const board of BOARDS) {
    const chunks = chunksOf(postsOfBoard(board, posts))
    // From the last on, so that none is in the way of another.
    for (const [place, chunk] of [...chunks.entries()].toReversed()) {
      await rename(join(dir, chunkPath(board.id, place)), join(dir, chunkPath(board.id, chunk)))
    }
  }
  const path = join(dir, MANIFEST_PATH)
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(path, 'utf8')))
  await writeFile(path, `${JSON.stringify(wholeManifest(manifest, posts))}\n`)
}

/** The numbers of the posts in a chunk; row 0 is post 1. */
function numbersOf(chunk: number, rows: number): number[] {
  return Array.from({ length: chunkLength(rows, chunk) }, (_, row) => chunk * CHUNK_SIZE + row + 1)
}

/** The manifest as it is when all posts are there. */
function wholeManifest(manifest: Manifest, posts: number): Manifest {
  const boards = manifest.boards.map((board): Board => {
    const made = BOARDS.find(({ id }) => id === board.id)
    const rows = made ? postsOfBoard(made, posts) : 0
    const years = new YearTally()
    for (let row = 0; row < rows; row += 1) years.add(hourOf(row + 1), chunkOf(row))
    const comments = Math.round((board.comments / board.rows) * rows)
    return { ...board, articles: rows, rows, comments, years: years.toRecord() }
  })
  return { ...manifest, boards }
}
