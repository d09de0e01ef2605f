import { m } from '#app/i18n/messages.ts'
import type { Headline } from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import { cleanLine, leadOf } from '#archive/plain-text.ts'
import type { SiteOverview } from '#sources/news-source.ts'

/**
 * Titles as they stand where no markup can hold them in their place: in a tab, a bookmark, a search result. They
 * are without marks that reorder or hide text.
 */

/** A headline, or a word for there being none. */
export function headlineText(title: string): string {
  const line = cleanLine(title)
  return line === '' ? m.untitled() : line
}

/** The name of the site. */
export function siteTitle({ site }: SiteOverview): string {
  return cleanLine(site.title)
}

/** The name of a board. */
export function boardTitle({ id, title }: Pick<Board, 'id' | 'title'>): string {
  const line = cleanLine(title)
  return line === '' ? id : line
}

/** The name of a board by its id; a board that the site does not list is called by that. */
export function boardTitleById({ boards }: SiteOverview, id: string): string {
  return boardTitle(boards.find((board) => board.id === id) ?? { id, title: '' })
}

/**
 * The document's title.
 * @param parts the most telling first; none on the front page
 */
export function documentTitle(parts: readonly string[], site: string): string {
  return parts.length === 0 ? site : `${parts.join(' > ')} | ${site}`
}

/** Headlines one after the other, as many as a description holds. */
export function headlinesInLine(headlines: ReadonlyArray<Pick<Headline, 'title'>>): string {
  return leadOf(headlines.map(({ title }) => headlineText(title)).join(' · '))
}
