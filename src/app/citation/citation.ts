import { escapeHtml } from './escape-html.ts'

/** A piece of a citation: text, or text that is set in italics. */
export type CitationPart = string | { readonly italic: string }

/** A citation as it stands in a list of works cited. */
export type Citation = readonly CitationPart[]

/** A citation where nothing can be set in italics. */
export function plainCitation(citation: Citation): string {
  return citation.map((part) => (typeof part === 'string' ? part : part.italic)).join('')
}

/** A citation for programs that know italics. */
export function citationHtml(citation: Citation): string {
  return citation
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : `<i>${escapeHtml(part.italic)}</i>`))
    .join('')
}

/** Sentences, one after the other; those that are missing are left out. */
export function inSentences(...sentences: ReadonlyArray<Citation | null>): Citation {
  return sentences
    .filter((sentence) => sentence !== null)
    .flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))
}

/** With a point at its end, unless it ends like a sentence already: no `?.` and no `..`. */
export function ended(text: string): string {
  return /[.?!…。？！][”’"')\]]*$/u.test(text) ? text : `${text}.`
}

/** Quotation marks within quotation marks are single ones. Straight ones open and close in turn. */
export function quotedInside(text: string): string {
  let straight = 0
  return text.replace(/["“”]/gu, (mark) => {
    if (mark === '"') straight += 1
    return mark === '“' || (mark === '"' && straight % 2 === 1) ? '‘' : '’'
  })
}
