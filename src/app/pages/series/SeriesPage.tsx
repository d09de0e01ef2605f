import { seriesAddressOf } from '#app/series-data.ts'
import { useParams } from 'react-router'
import { EpisodesView } from './EpisodesView.tsx'
import { SeriesListView } from './SeriesListView.tsx'
import { SeriesView } from './SeriesView.tsx'
import { YearView } from './YearView.tsx'

/** A series, one of its permanent pages or years, or the list of all series. */
export function SeriesPage() {
  const address = seriesAddressOf(useParams())
  switch (address.kind) {
    case 'list':
      return <SeriesListView page={address.page} />
    case 'series':
      return <SeriesView slug={address.slug} />
    case 'page':
      return <EpisodesView request={address} />
    case 'year':
      return <YearView request={address} />
  }
}
