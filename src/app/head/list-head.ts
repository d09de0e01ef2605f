import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { ListPage, SiteOverview } from '#sources/news-source.ts'
import { feedLinks } from './feed-links.ts'
import { OPEN_TO_ALL, type PageHead } from './head.ts'
import { cardMetas } from './open-graph.ts'
import { boardTitle, documentTitle, headlinesInLine, siteTitle } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'
import { stepLinks } from './step-links.ts'

/** What a page of a board shows, as far as its head tells of it. */
export interface ListPageData {
  readonly overview: SiteOverview
  readonly list: ListPage
}

/** The head of a board's newest headlines, or of one of its permanent pages. */
export function listHead({ overview, list }: ListPageData, urls: SiteUrls): PageHead {
  const { board, page, older, newer } = list
  const name = boardTitle(board)
  const site = siteTitle(overview)
  const parts = listTitleParts(list)
  const canonical = urls.page(paths.boardPage(board.id, page))
  const description = listDescription(list)
  const language = overview.site.languages[0] ?? null
  return {
    title: documentTitle(parts, site),
    description,
    canonical,
    robots: OPEN_TO_ALL,
    metas: cardMetas({
      type: 'website',
      title: parts.join(' > '),
      site,
      description,
      url: canonical,
      language,
      image: null,
    }),
    links: [
      ...stepLinks('prev', older === null ? null : paths.boardPage(board.id, older), null, urls),
      ...stepLinks('next', newer === null ? null : paths.boardPage(board.id, newer), null, urls),
      ...feedLinks(`${paths.board(board.id)}/`, `${name} | ${site}`, urls),
    ],
  }
}

/** `Page 12`, `Board`; the newest page has no number. */
export function listTitleParts({ board, page }: ListPage): string[] {
  const name = boardTitle(board)
  return page === 'newest' ? [name] : [m.page_number({ page: formatNumber(page) }), name]
}

/** What the page lists, which is what tells it from the others. */
function listDescription({ totals, headlines }: ListPage): string | null {
  if (headlines.length > 0) return headlinesInLine(headlines)
  if (!totals) return null
  return m.board_counts({ articles: formatNumber(totals.articles), comments: formatNumber(totals.comments) })
}
