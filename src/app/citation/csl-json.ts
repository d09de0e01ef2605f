import { captureNote } from './capture-note.ts'
import { partsOf } from './citation-dates.ts'
import type { Reference } from './reference.ts'

/** A list of one item in CSL-JSON (https://github.com/citation-style-language/schema, version 1.0.2). A `literal` name is a whole name. */
export function cslJson(reference: Reference): string {
  const { author, board, id, title, section, site, publishedOn, accessedOn, url, language } = reference
  const item = {
    id: `${board}-${id}`,
    type: 'article-newspaper',
    ...(title !== null && { title }),
    ...(author !== null && { author: [{ literal: author }] }),
    'container-title': site,
    ...(section !== null && { section }),
    ...(publishedOn !== null && { issued: cslDate(publishedOn) }),
    accessed: cslDate(accessedOn),
    URL: url,
    ...(language !== null && { language }),
    note: captureNote(reference),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function cslDate(day: string): { 'date-parts': [[number, number, number]] } {
  const { year, month, date } = partsOf(day)
  return { 'date-parts': [[year, month, date]] }
}
