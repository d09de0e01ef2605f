import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { ListPage } from '#sources/news-source.ts'
import type { ListDescription } from './ListContext.tsx'

/** A page of a board, as a list that articles are opened from: newer headlines come before it, and older ones after. */
export function boardList({ board, page, older, newer }: ListPage): ListDescription {
  return {
    kind: 'board',
    name:
      page === 'newest' ? board.title : m.around_in_board({ board: board.title, page: formatNumber(page) }),
    address: paths.boardPage(board.id, page),
    before: newer === null ? null : paths.boardPage(board.id, newer),
    after: older === null ? null : paths.boardPage(board.id, older),
  }
}
