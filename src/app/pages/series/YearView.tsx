import { SeriesCalendar } from '#app/features/series/SeriesCalendar.tsx'
import { Steps, type Step } from '#app/features/series/Steps.tsx'
import { Head } from '#app/head/Head.tsx'
import { seriesYearHead } from '#app/head/series-head.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatYear } from '#app/i18n/calendar-format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { seriesQueries } from '#app/series-data.ts'
import type { SeriesYearRequest } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { SeriesHeader } from './SeriesHeader.tsx'

/** A year of a series. It names the years beside it and not all, so that it stays as it is when another begins. */
export function YearView({ request }: { request: SeriesYearRequest }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: calendar } = useSuspenseQuery(seriesQueries(source).year(request))
  const head = seriesYearHead({ overview, calendar }, useSiteUrls())
  const { series, year, older, newer } = calendar
  const step = (other: number | null): Step | null =>
    other === null ? null : { to: paths.seriesYear(series.slug, other), label: formatYear(other) }
  if (series.slug !== request.slug) return <Navigate to={paths.seriesYear(series.slug, year)} replace />
  return (
    <div>
      <Head head={head} />
      <SeriesHeader series={series} detail={formatYear(year)} />
      <SeriesCalendar calendar={calendar} />
      <Steps
        label={m.years()}
        older={step(older)}
        newer={step(newer)}
        up={{ to: paths.series(series.slug), label: m.newest_episodes() }}
      />
    </div>
  )
}
