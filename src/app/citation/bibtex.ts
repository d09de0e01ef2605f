import { partsOf } from './citation-dates.ts'
import { captureNote } from './capture-note.ts'
import type { Reference } from './reference.ts'

/** How BibTeX calls the months: names that its styles know, so they stand without braces. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/**
 * An entry for BibTeX and biblatex (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf). `misc`, since every style has it and asks for
 * nothing that a post lacks. A name in braces of its own is a whole name.
 */
export function bibtex(reference: Reference): string {
  const { author, title, section, site, publishedOn, accessedOn, url, language } = reference
  const published = publishedOn === null ? null : partsOf(publishedOn)
  const fields: ReadonlyArray<readonly [name: string, value: string | null]> = [
    ['author', author === null ? null : `{{${latex(author)}}}`],
    ['title', title === null ? null : `{{${latex(title)}}}`],
    ['howpublished', `{${latex(section === null ? site : `${site}, ${section}`)}}`],
    ['year', published === null ? null : `{${published.year}}`],
    ['month', published === null ? null : (MONTHS[published.month - 1] ?? null)],
    ['day', published === null ? null : `{${published.date}}`],
    ['url', `{${verbatimUrl(url)}}`],
    ['urldate', `{${accessedOn}}`],
    ['langid', language === null ? null : (LANGUAGES[language.slice(0, 2)] ?? null)],
    ['note', `{${latex(captureNote(reference))}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]))
  return [`@misc{${keyOf(reference)},`, ...lines, '}', ''].join('\n')
}

/** What babel calls the languages that sites are likely to have. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ko: '{korean}', en: '{english}', ja: '{japanese}', zh: '{chinese}', de: '{german}', fr: '{french}',
} // prettier-ignore

/** `news-7-2010`: the same article has the same key whenever it is cited. */
function keyOf({ board, id, publishedOn }: Reference): string {
  return publishedOn === null ? `${board}-${id}` : `${board}-${id}-${publishedOn.slice(0, 4)}`
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even where they are escaped, so none of the text's own may stay.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text that LaTeX prints as it is. Letters of any script stay: biber and upLaTeX read UTF-8. */
function latex(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/gu, (character) => LATEX[character] ?? `\\${character}`)
}

/** An address, which biblatex prints as it is. */
function verbatimUrl(url: string): string {
  return url.replace(/[{}\\]/gu, (character) => encodeURIComponent(character))
}
