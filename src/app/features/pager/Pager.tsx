import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { ListPage } from '#sources/news-source.ts'
import { Link } from 'react-router'
import styles from './Pager.module.css'

/**
 * The way through a board's pages. They are numbered from the oldest, so that a page's number and its
 * headlines stay together for ever; the newest page has no number.
 */
export function Pager({ list: { board, page, older, newer, pages } }: { list: ListPage }) {
  if (older === null && newer === null) return null
  const here =
    page === 'newest' ? m.newest_page() : m.page_of({ page: formatNumber(page), pages: formatNumber(pages) })
  return (
    <nav aria-label={m.pages()} className={styles.pager}>
      <ul>
        {typeof newer === 'number' && (
          <li>
            <Link to={paths.boardPage(board.id, 'newest')}>{m.newest_page()}</Link>
          </li>
        )}
        {newer !== null && (
          <li>
            <Link to={paths.boardPage(board.id, newer)} rel="next">
              ← {newer === 'newest' ? m.newest_page() : m.newer_page({ page: formatNumber(newer) })}
            </Link>
          </li>
        )}
        <li aria-current="page" className={styles.here}>
          {here}
        </li>
        {older !== null && (
          <li>
            <Link to={paths.boardPage(board.id, older)} rel="prev">
              {m.older_page({ page: formatNumber(older) })} →
            </Link>
          </li>
        )}
        {older !== null && older > 1 && (
          <li>
            <Link to={paths.boardPage(board.id, 1)}>{m.oldest_page()}</Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
