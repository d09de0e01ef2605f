import type { Article } from '#archive/article.ts'
import { articlePath } from '#archive/paths.ts'
import { bodyLine } from '#archive/search/body-words.ts'
import type { StaticChoice } from '#archive/search/choice.ts'
import { ArchiveFolder } from '#cli/archive-writer/archive-folder.ts'
import { readOldIndex } from '#cli/search-index/old-index.ts'
import { digestNumber, stampOfDocument } from '#cli/search-index/origins.ts'
import type { SegmentSizes } from '#cli/search-index/segment-plan.ts'
import { writeSearchIndex, type WrittenIndex } from '#cli/search-index/write-search-index.ts'
import type { Fetch } from '#sources/ask-server.ts'
import type { SearchEngine } from '#sources/search.ts'
import { createStaticSearches } from '#sources/static-search/static-search.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const never = new AbortController().signal

/** Segments so small that a few articles make all kinds of them. */
export const SMALL_SIZES: SegmentSizes = { newest: 2, recent: 4, full: 12, joined: 2 }

/** Indexes articles in a folder, as an import that brings just these would. @param before what the import before gave */
export async function indexArticles(
  dir: string,
  articles: readonly Article[],
  before?: StaticChoice,
  sizes: SegmentSizes = SMALL_SIZES,
): Promise<WrittenIndex> {
  const documents = articles.map((article) => {
    const described = { ...article, attachments: article.attachments.length }
    return {
      board: article.board,
      id: article.id,
      sequence: article.sequence,
      time: article.publishedAt === null ? -Infinity : Date.parse(article.publishedAt),
      stamp: stampOfDocument(described, digestNumber(JSON.stringify(article.body))),
      described,
      article,
    }
  })
  const byName = new Map(documents.map((document) => [`${document.board}/${document.id}`, document]))
  return writeSearchIndex({
    dir,
    folder: new ArchiveFolder(dir),
    documents,
    find: (board, id) => byName.get(`${board}/${id}`),
    describe: ({ described }) => described,
    text: ({ article }) => bodyLine(article.body),
    old: readOldIndex(dir, before),
    sizes,
    signal: never,
    progress: () => {},
  })
}

/** Reads files of a folder as a server would give them. */
export function fetchFolder(dir: string): Fetch {
  return async (url) => {
    const path = join(dir, url)
    return existsSync(path)
      ? new Response(new Uint8Array(readFileSync(path)))
      : new Response('', { status: 404 })
  }
}

/** Searches what was indexed. */
export function searchIndexed(
  dir: string,
  choice: StaticChoice,
  articles: readonly Article[],
  fetch: Fetch = fetchFolder(dir),
): SearchEngine {
  return createStaticSearches({
    base: '',
    fetch,
    article: async ({ board, id }) => {
      const article = articles.find((candidate) => candidate.board === board && candidate.id === id)
      if (!article) throw new Error(`${articlePath(board, id)} was asked for`)
      return article
    },
  })(choice)
}
