import { TopRows } from '#app/features/top/TopRows.tsx'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { topName, topOverviewHead } from '#app/head/top-head.ts'
import { m } from '#app/i18n/messages.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { topQueries } from '#app/top-data.ts'
import { Time } from '#app/ui/Time.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './TopPage.module.css'

/** The beginnings of the lists of all time. */
export function TopOverviewView() {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: lists } = useSuspenseQuery(topQueries(source).overview())
  return (
    <div className={styles.page}>
      <Head head={topOverviewHead({ overview, lists }, useSiteUrls())} />
      <header className={styles.header}>
        <h1 tabIndex={-1}>{m.top_lists()}</h1>
        <p className={styles.note}>
          {lists.length === 0 ? m.top_nothing_counted() : m.top_explained()} {m.counted_on()}{' '}
          <Time value={overview.capturedAt} />
        </p>
      </header>
      {lists.map(({ by, rows }) => (
        <section key={by} aria-labelledby={`top-${by}`} className={styles.list}>
          <h2 id={`top-${by}`}>
            <PageLink to={paths.top(by, { of: 'all' })}>{topName(by)}</PageLink>
          </h2>
          <ListContext list={{ kind: 'top', name: topName(by), address: paths.topOverview() }}>
            <TopRows by={by} rows={rows} boards={overview.boards} label={topName(by)} />
          </ListContext>
          <p className={styles.more}>
            <PageLink to={paths.top(by, { of: 'all' })}>{m.whole_list()}</PageLink>
          </p>
        </section>
      ))}
    </div>
  )
}
