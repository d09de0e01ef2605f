import { HeadlineList } from '#app/features/headlines/HeadlineList.tsx'
import { Pager } from '#app/features/pager/Pager.tsx'
import { listHead } from '#app/head/list-head.ts'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { boardList } from '#app/links/board-list.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { listPageOf } from '#app/route-params.ts'
import { Time } from '#app/ui/Time.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import styles from './BoardPage.module.css'
import { YearsOfBoard } from './YearsOfBoard.tsx'

/** A board's newest headlines, or one of its permanent pages. */
export function BoardPage() {
  const request = listPageOf(useParams())
  const { queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: list } = useSuspenseQuery(queries.listPage(request))
  const { board, page, totals, headlines, notices, unreadable } = list
  const pinned = new Set(notices.map(({ id }) => id))
  const pageName = page === 'newest' ? null : m.page_number({ page: formatNumber(page) })
  return (
    <div className={styles.page}>
      <Head head={listHead({ overview, list }, useSiteUrls())} />
      <header className={styles.header}>
        <h1 tabIndex={-1}>
          {board.title}
          {pageName !== null && <span className={styles.number}> {pageName}</span>}
        </h1>
        <p>
          {totals && (
            <>
              {m.board_counts({
                articles: formatNumber(totals.articles),
                comments: formatNumber(totals.comments),
              })}
              {' · '}
            </>
          )}
          {m.counted_on()} <Time value={overview.capturedAt} />
        </p>
        {/* Where any of these was counted, there is a list. */}
        {totals && headlines.some(({ views }) => views !== null && views > 0) && (
          <p>
            <PageLink to={paths.top('views', { of: 'board', board: board.id })}>{m.most_viewed()}</PageLink>
          </p>
        )}
      </header>
      {unreadable > 0 && (
        <p role="status" className={styles.unreadable}>
          {m.rows_unreadable({ count: unreadable, shown: formatNumber(unreadable) })}
        </p>
      )}
      <ListContext list={boardList(list)}>
        {notices.length > 0 && (
          <section className={styles.notices}>
            <HeadlineList headlines={notices} label={m.notices()} isWide />
          </section>
        )}
        <HeadlineList
          headlines={headlines.filter(({ id }) => !pinned.has(id))}
          label={m.headlines()}
          isWide
        />
      </ListContext>
      <Pager list={list} />
      {totals && <YearsOfBoard board={board.id} years={totals.years} />}
    </div>
  )
}
