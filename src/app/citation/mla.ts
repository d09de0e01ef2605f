import { m } from '#app/i18n/messages.ts'
import { ended, inSentences, type Citation } from './citation.ts'
import { shortDay } from './citation-dates.ts'
import { quotedTitle } from './quoted-title.ts'
import type { Reference } from './reference.ts'

/** The MLA Handbook, 9th edition: a work in a container, and what may be added at its end. */
export function mla(reference: Reference): Citation {
  const { author, section, site, publishedOn, capturedOn, accessedOn, url } = reference
  return inSentences(
    author === null ? null : [ended(author)],
    [quotedTitle(reference)],
    [{ italic: site }, `, ${publishedOn === null ? '' : `${shortDay(publishedOn)}, `}${url}.`],
    section === null ? null : [ended(section)],
    [m.cite_captured({ date: shortDay(capturedOn) })],
    [m.cite_accessed({ date: shortDay(accessedOn) })],
  )
}
