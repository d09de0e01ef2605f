import { Head } from '#app/head/Head.tsx'
import { episodesHead } from '#app/head/series-head.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { seriesQueries } from '#app/series-data.ts'
import type { SeriesPageRequest } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { Episodes } from './Episodes.tsx'
import { EpisodeSteps } from './EpisodeSteps.tsx'
import { SeriesHeader } from './SeriesHeader.tsx'
import { Unreadable } from './Unreadable.tsx'

/** A permanent page of a series. */
export function EpisodesView({ request }: { request: SeriesPageRequest }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: list } = useSuspenseQuery(seriesQueries(source).page(request))
  const head = episodesHead({ overview, list }, useSiteUrls())
  const { series, page } = list
  // Pages of one that was merged into another are others: its beginning is where to look.
  if (series.slug !== request.slug) return <Navigate to={paths.series(series.slug)} replace />
  return (
    <div>
      <Head head={head} />
      <SeriesHeader
        series={series}
        detail={page === 'newest' ? '' : m.page_number({ page: formatNumber(page) })}
      />
      <Unreadable count={list.unreadable} />
      <Episodes list={list} boards={overview.boards} />
      <EpisodeSteps list={list} />
    </div>
  )
}
