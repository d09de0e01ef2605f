import { EpisodeList } from '#app/features/series/EpisodeList.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { paths } from '#app/paths.ts'
import type { BoardName, SeriesPage } from '#sources/news-source.ts'

/** The episodes of a page of a series, as a list that can be read through. */
export function Episodes({ list, boards }: { list: SeriesPage; boards: readonly BoardName[] }) {
  const { series, page, episodes, newer, older } = list
  const { slug, name } = series
  const addressOf = (other: number | 'newest' | null) =>
    other === null ? null : paths.seriesPage(slug, other)
  return (
    <ListContext
      list={{
        kind: 'series',
        name: page === 'newest' ? name : m.around_in_board({ board: name, page: formatNumber(page) }),
        address: paths.seriesPage(slug, page),
        before: addressOf(newer),
        after: addressOf(older),
      }}
    >
      <EpisodeList episodes={episodes} boards={boards} />
    </ListContext>
  )
}
