import { SeriesCalendar } from '#app/features/series/SeriesCalendar.tsx'
import { SeriesYears } from '#app/features/series/SeriesYears.tsx'
import { Head } from '#app/head/Head.tsx'
import { seriesHead } from '#app/head/series-head.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatDay } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { seriesQueries } from '#app/series-data.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import type { BoardName, Series } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { Episodes } from './Episodes.tsx'
import { EpisodeSteps } from './EpisodeSteps.tsx'
import styles from './SeriesPage.module.css'
import { Unreadable } from './Unreadable.tsx'

/** A series: what it is, its last year, its newest episodes. One that was merged into another leads there. */
export function SeriesView({ slug }: { slug: string }) {
  const { data: series } = useSuspenseQuery(seriesQueries(useReader().source).series(slug))
  if (series.slug !== slug) return <Navigate to={paths.series(series.slug)} replace />
  return <OneSeries series={series} />
}

function OneSeries({ series }: { series: Series }) {
  const { source, queries } = useReader()
  const { slug, name, years } = series
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: list } = useSuspenseQuery(seriesQueries(source).page({ slug, page: 'newest' }))
  const boards = series.boards.map(
    (id) => overview.boards.find((board) => board.id === id) ?? { id, title: id },
  )
  return (
    <div>
      <Head head={seriesHead({ overview, series, list }, useSiteUrls())} />
      <header className={styles.header}>
        <p className={styles.kicker}>
          <PageLink to={paths.seriesList()}>{m.running_series()}</PageLink>
        </p>
        <h1 tabIndex={-1}>
          <Foreign>{name}</Foreign>
        </h1>
        <Facts series={series} boards={boards} />
      </header>
      {years.length > 0 && <NewestYear slug={slug} />}
      <SeriesYears series={series} />
      <h2 className={styles.heading}>{m.newest_episodes()}</h2>
      <Unreadable count={list.unreadable} />
      <Episodes list={list} boards={overview.boards} />
      <EpisodeSteps list={list} />
    </div>
  )
}

/** How many there are, from when to when, and where. */
function Facts({ series, boards }: { series: Series; boards: readonly BoardName[] }) {
  const { articles, first, last } = series
  return (
    <ul className={styles.facts}>
      <li>{m.article_count({ count: articles, shown: formatNumber(articles) })}</li>
      {first !== null && last !== null && (
        <li>
          <time dateTime={first}>{formatDay(first)}</time>
          {' – '}
          <time dateTime={last}>{formatDay(last)}</time>
        </li>
      )}
      {boards.map(({ id, title }) => (
        <li key={id}>
          <PageLink to={paths.board(id)}>{title}</PageLink>
        </li>
      ))}
    </ul>
  )
}

function NewestYear({ slug }: { slug: string }) {
  const { data: calendar } = useSuspenseQuery(
    seriesQueries(useReader().source).year({ slug, year: 'newest' }),
  )
  return <SeriesCalendar calendar={calendar} />
}
