import { cleanLine } from '#archive/plain-text.ts'
import type { PageHead } from './head.ts'
import { documentTitle } from './plain-titles.ts'

/** What stands in place of a page, as far as its head tells of it. */
export interface TroubleData {
  /** What happened, in words for a reader. */
  readonly title: string
  /** Nothing is at the address, now or later. */
  readonly isMissing: boolean
}

/**
 * The head of what a page shows in place of itself. Only what is missing is kept out of search engines: a page
 * that failed once, since a crawler did not get a file, must not lose its place to `noindex`.
 * @param site the name of the site
 */
export function troubleHead({ title, isMissing }: TroubleData, site: string): PageHead {
  return {
    title: documentTitle([title], cleanLine(site)),
    description: null,
    canonical: null,
    robots: isMissing ? 'noindex' : null,
    metas: [],
    links: [],
  }
}
