import { m } from '#app/i18n/messages.ts'
import { ended, inSentences, type Citation } from './citation.ts'
import { longDay, yearFirst } from './citation-dates.ts'
import type { Reference } from './reference.ts'

/**
 * The Publication Manual of the APA, 7th edition: an article in an online newspaper. Where nobody is named, its title comes
 * first.
 */
export function apa({
  author,
  title,
  section,
  site,
  publishedOn,
  capturedOn,
  accessedOn,
  url,
}: Reference): Citation {
  const named = title === null ? `[${m.untitled()}].` : ended(title)
  const date = `(${publishedOn === null ? m.cite_no_date() : yearFirst(publishedOn)}).`
  return inSentences(
    [author === null ? named : ended(author)],
    [date],
    author === null ? null : [named],
    [{ italic: site }, section === null ? '.' : `, ${ended(section)}`],
    [m.cite_captured({ date: longDay(capturedOn) })],
    [m.cite_retrieved({ date: longDay(accessedOn), url })],
  )
}
