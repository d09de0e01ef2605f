import { parseId, RESERVED_BOARD_IDS } from '#archive/format.ts'
import type { ArticleRef } from '#sources/news-source.ts'

/**
 * Which article stands at a path of the reader.
 * @param path as the router has it: `/news/123`
 * @returns `null` where something else does
 */
export function articleAt(path: string): ArticleRef | null {
  const [, board = '', number] = /^\/(\w+)\/(\d+)$/.exec(path) ?? []
  const id = parseId(number)
  return id === null || RESERVED_BOARD_IDS.has(board) ? null : { board, id }
}
