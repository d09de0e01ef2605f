import { apa } from '#app/citation/apa.ts'
import { bibtex } from '#app/citation/bibtex.ts'
import { chicago } from '#app/citation/chicago.ts'
import type { Citation } from '#app/citation/citation.ts'
import { cslJson } from '#app/citation/csl-json.ts'
import { mla } from '#app/citation/mla.ts'
import type { Reference } from '#app/citation/reference.ts'
import { ris } from '#app/citation/ris.ts'

/** A form that citations are written in: for people, or for the programs that keep references. */
export type CitationForm =
  | { readonly name: string; readonly of: 'text'; readonly write: (reference: Reference) => Citation }
  | {
      readonly name: string
      readonly of: 'data'
      readonly write: (reference: Reference) => string
      /** Of the file that it is kept in. */
      readonly extension: string
      readonly type: string
    }

/** Their names are the same in every language. */
export const CITATION_FORMS: readonly CitationForm[] = [
  { name: 'Chicago', of: 'text', write: chicago },
  { name: 'APA', of: 'text', write: apa },
  { name: 'MLA', of: 'text', write: mla },
  { name: 'BibTeX', of: 'data', write: bibtex, extension: 'bib', type: 'application/x-bibtex' },
  { name: 'RIS', of: 'data', write: ris, extension: 'ris', type: 'application/x-research-info-systems' },
  {
    name: 'CSL-JSON',
    of: 'data',
    write: cslJson,
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
  },
]
