import { Steps, type Step } from '#app/features/series/Steps.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { SeriesPage } from '#sources/news-source.ts'

/**
 * The way through the pages of a series. They are numbered from the oldest, as those of a board are, and don't say how many
 * there are: a permanent page would change with it.
 */
export function EpisodeSteps({ list: { series, older, newer } }: { list: SeriesPage }) {
  const step = (page: number | 'newest', label: string): Step => ({
    to: paths.seriesPage(series.slug, page),
    label,
  })
  const newerLabel =
    newer === null || newer === 'newest' ? m.newest_page() : m.newer_page({ page: formatNumber(newer) })
  return (
    <Steps
      label={m.pages()}
      newer={newer === null ? null : step(newer, newerLabel)}
      older={older === null ? null : step(older, m.older_page({ page: formatNumber(older) }))}
    />
  )
}
