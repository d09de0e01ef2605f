import { BookmarkExchange } from '#app/features/exchange/BookmarkExchange.tsx'
import { boardTitleById, documentTitle, siteTitle } from '#app/head/plain-titles.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { useMemo } from 'react'

/** Takes what was saved to a file, and from one, with what a file needs to know of this site. */
export function SavedExchange({ overview }: { overview: SiteOverview }) {
  const { base } = useReader()
  const published = useSiteUrls().page(paths.front())
  const boardStoodAt = overview.site.url
  const homes = useMemo(() => {
    const here = new URL(base, location.origin).href
    const old = boardStoodAt !== null && URL.canParse(boardStoodAt) ? [`${boardStoodAt}/`] : []
    return [published ?? here, here, ...old] as const
  }, [base, published, boardStoodAt])
  const site = siteTitle(overview)
  return (
    <BookmarkExchange
      siteTitle={site}
      homes={homes}
      titleEnding={(board) => documentTitle(['', boardTitleById(overview, board)], site)}
    />
  )
}
