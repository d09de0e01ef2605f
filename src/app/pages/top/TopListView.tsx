import { TopRows } from '#app/features/top/TopRows.tsx'
import { TopTabs, TopWays, type TopWay } from '#app/features/top/TopWays.tsx'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { topHead, topName } from '#app/head/top-head.ts'
import { formatYear } from '#app/i18n/calendar-format.ts'
import { m } from '#app/i18n/messages.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { topQueries } from '#app/top-data.ts'
import type { TopList, TopRequest } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { CountedWhen } from './CountedWhen.tsx'
import styles from './TopPage.module.css'

/** A list of the most counted. */
export function TopListView({ request }: { request: TopRequest }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: list } = useSuspenseQuery(topQueries(source).list(request))
  const { by, scope, board, rows, also, lists } = list
  const part = partOf(list)
  const name = part === null ? topName(by) : m.top_of({ top: topName(by), part })
  return (
    <div className={styles.page}>
      <Head head={topHead({ overview, list }, useSiteUrls())} />
      <header className={styles.header}>
        <p className={styles.kicker}>
          <PageLink to={paths.topOverview()}>{m.top_lists()}</PageLink>
          {board && <PageLink to={paths.board(board.id)}>{board.title}</PageLink>}
        </p>
        <h1 tabIndex={-1}>
          {topName(by)} {part !== null && <span className={styles.part}>{part}</span>}
        </h1>
        <CountedWhen by={by} scope={scope} capturedAt={overview.capturedAt} />
      </header>
      <TopTabs
        ways={also.map((other) => ({
          to: paths.top(other, scope),
          name: topName(other),
          isCurrent: other === by,
        }))}
      />
      <ListContext list={{ kind: 'top', name, address: paths.top(by, scope) }}>
        <TopRows by={by} rows={rows} boards={board ? null : overview.boards} label={name} />
      </ListContext>
      <TopWays id="top-other" name={m.other_lists()} ways={nextTo(list)} />
      {lists && <WaysToParts by={by} lists={lists} />}
    </div>
  )
}

/** Of which part of the archive a list is; `null` where it is of all. */
function partOf({ scope, board }: TopList): string | null {
  return scope.of === 'year' ? formatYear(Number(scope.year)) : (board?.title ?? null)
}

/** The lists beside one of a year or a board. */
function nextTo({ by, scope, older, newer }: TopList): TopWay[] {
  if (scope.of === 'all') return []
  const year = (other: string | null, name: (year: string) => string): TopWay[] =>
    other === null
      ? []
      : [{ to: paths.top(by, { of: 'year', year: other }), name: name(formatYear(Number(other))) }]
  return [
    ...year(older, (name) => `← ${name}`),
    { to: paths.top(by, { of: 'all' }), name: m.all_time() },
    ...year(newer, (name) => `${name} →`),
  ]
}

function WaysToParts({
  by,
  lists: { years, boards },
}: {
  by: TopList['by']
  lists: NonNullable<TopList['lists']>
}) {
  return (
    <>
      <TopWays
        id="top-years"
        name={m.by_year()}
        ways={years.map((year) => ({
          to: paths.top(by, { of: 'year', year }),
          name: formatYear(Number(year)),
        }))}
      />
      <TopWays
        id="top-boards"
        name={m.boards()}
        ways={boards.map(({ id, title }) => ({ to: paths.top(by, { of: 'board', board: id }), name: title }))}
      />
    </>
  )
}
