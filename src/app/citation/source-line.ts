import { m } from '#app/i18n/messages.ts'
import { longDay } from './citation-dates.ts'
import type { CitedArticle } from './reference.ts'

/** Who wrote an article, where it appeared and when, in one line: what stands below a quotation, or beside an address. */
export function sourceLine({ author, title, section, site, publishedOn }: CitedArticle): string {
  return [
    author,
    `“${title ?? m.untitled()}”`,
    section === null ? site : `${site}, ${section}`,
    publishedOn === null ? null : longDay(publishedOn),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
