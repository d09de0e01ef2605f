import type { FeedDescription } from './feed-description.ts'
import type { FeedEntry } from './feed-entry.ts'
import { inAllLanguages } from './feed-words.ts'

/** The disclaimer in all languages, a line each; empty where the site has none. */
export function disclaimerLines({ site, language }: FeedDescription): string {
  return inAllLanguages(site.disclaimer, language)
    .map(({ text }) => text)
    .join('\n')
}

/** Copyright in all languages and the licence, a line each; empty where nobody stated any. */
export function rightsLines({ site, language }: FeedDescription): string {
  const copyright = inAllLanguages(site.copyright, language).map(({ text }) => text)
  return [...copyright, ...(site.license === null ? [] : [site.license])].join('\n')
}

/**
 * When a feed last changed: the newest time of its entries, with its own offset; never the clock's, so that the same
 * archive makes the same feed. A feed without entries is of the time at which the archive had none.
 */
export function feedUpdatedAt(entries: readonly FeedEntry[], capturedAt: string): string {
  const [first, ...others] = entries.map(({ updatedAt }) => updatedAt)
  if (first === undefined) return capturedAt
  return others.reduce((newest, time) => (Date.parse(time) > Date.parse(newest) ? time : newest), first)
}
