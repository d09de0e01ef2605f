import { boardIdSchema, parseId } from '#archive/format.ts'
import { paths } from '#app/paths.ts'
import * as v from 'valibot'

/**
 * Where an address of the old board leads: `/bbs/board.php?bo_table=news&wr_id=123#c_456`,
 * `/bbs/rss.php?bo_table=news`. Lists of the old board were numbered from the newest, so their page
 * numbers mean nothing today: they lead to the newest page. `null` for what there is no page for.
 */
export function oldAddressTarget({
  pathname,
  searchParams,
  hash,
}: Pick<URL, 'pathname' | 'searchParams' | 'hash'>): string | null {
  const script = pathname.split('/').at(-1)
  const board = searchParams.get('bo_table')
  if (script !== 'board.php' && script !== 'rss.php') return null
  if (!v.is(boardIdSchema, board)) return null
  const article = searchParams.get('wr_id')
  if (article === null || script === 'rss.php') return paths.board(board)
  const id = parseId(article)
  if (id === null) return null
  return paths.article({ board, id }) + (/^#c_\d+$/.test(hash) ? hash : '')
}
