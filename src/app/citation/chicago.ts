import { m } from '#app/i18n/messages.ts'
import { ended, inSentences, type Citation } from './citation.ts'
import { longDay } from './citation-dates.ts'
import { quotedTitle } from './quoted-title.ts'
import type { Reference } from './reference.ts'

/** The Chicago Manual of Style, 18th edition: the bibliography entry of a newspaper article. */
export function chicago(reference: Reference): Citation {
  const { author, section, site, publishedOn, capturedOn, accessedOn, url } = reference
  return inSentences(
    author === null ? null : [ended(author)],
    [quotedTitle(reference)],
    section === null ? null : [ended(section)],
    [{ italic: site }, `, ${ended(publishedOn === null ? m.cite_no_date() : longDay(publishedOn))}`],
    [m.cite_captured({ date: longDay(capturedOn) })],
    [m.cite_accessed({ date: longDay(accessedOn) })],
    [`${url}.`],
  )
}
