import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import type { ListPage } from '#sources/news-source.ts'
import styles from './Pager.module.css'

/**
 * The way through a board's pages. They are numbered from the oldest, so that a page's number and its
 * headlines stay together for ever; the newest page has no number. How many pages there are is not said: a permanent
 * page would change with it.
 */
export function Pager({ list: { board, page, older, newer } }: { list: ListPage }) {
  if (older === null && newer === null) return null
  const here = page === 'newest' ? m.newest_page() : m.page_number({ page: formatNumber(page) })
  return (
    <nav aria-label={m.pages()} className={styles.pager}>
      <ul>
        {typeof newer === 'number' && (
          <li>
            <PageLink to={paths.boardPage(board.id, 'newest')}>{m.newest_page()}</PageLink>
          </li>
        )}
        {newer !== null && (
          <li>
            <PageLink to={paths.boardPage(board.id, newer)} rel="next">
              ← {newer === 'newest' ? m.newest_page() : m.newer_page({ page: formatNumber(newer) })}
            </PageLink>
          </li>
        )}
        <li aria-current="page" className={styles.here}>
          {here}
        </li>
        {older !== null && (
          <li>
            <PageLink to={paths.boardPage(board.id, older)} rel="prev">
              {m.older_page({ page: formatNumber(older) })} →
            </PageLink>
          </li>
        )}
        {older !== null && older > 1 && (
          <li>
            <PageLink to={paths.boardPage(board.id, 1)}>{m.oldest_page()}</PageLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
