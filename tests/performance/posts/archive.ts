import { writeArchive, type WriteReport } from '#cli/archive-writer/write-archive.ts'
import type { ImportItem } from '#cli/importers/importer.ts'
import { createProgress } from '#cli/terminal/progress.ts'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { BOARDS, postsOfBoard, siteHead, type MadeBoard } from './boards.ts'
import { makePost } from './post.ts'

/** Counted up when the posts change: archives of before are not used any more. */
const EDITION = 6

const CACHE = resolve('node_modules/.cache/gapan-benchmarks')

/** An archive of the first so many generated posts, kept from one benchmark to the next. Not to be written to. */
export async function generatedArchive(posts: number): Promise<string> {
  const dir = `${CACHE}/posts-${posts}-edition-${EDITION}`
  if (existsSync(dir)) return dir
  const unfinished = `${dir}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await writePosts(unfinished, posts)
  await rename(unfinished, dir)
  return dir
}

/** Writes the first so many generated posts into an archive, or brings an archive of fewer up to date. */
export function writePosts(dir: string, posts: number): Promise<WriteReport> {
  return writeNumbered(dir, posts, (board) => numbersTo(postsOfBoard(board, posts)))
}

/**
 * Writes some posts of each board.
 * @param posts the size of the site, for its date of capture
 * @param numbersOf the numbers of the posts of a board, rising
 */
export async function writeNumbered(
  dir: string,
  posts: number,
  numbersOf: (board: MadeBoard) => Iterable<number>,
): Promise<WriteReport> {
  async function* items(): AsyncGenerator<ImportItem> {
    for (const board of BOARDS) {
      for (const number of numbersOf(board)) yield { kind: 'article', article: makePost(board, number) }
    }
  }
  const progress = createProgress(process.stderr)
  try {
    return await writeArchive({
      dir,
      source: 'generated',
      head: siteHead(posts),
      items: items(),
      signal: new AbortController().signal,
      report: ({ file, rule, expected }) => {
        throw new Error(`A generated post is at fault: ${file}: ${rule}, expected ${expected}`)
      },
      progress,
    })
  } finally {
    progress.end()
  }
}

function* numbersTo(last: number): Generator<number> {
  for (let number = 1; number <= last; number += 1) yield number
}
