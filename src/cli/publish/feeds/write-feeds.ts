import { toAtom } from './atom.ts'
import type { FeedDescription } from './feed-description.ts'
import { feedEntries } from './feed-entry.ts'
import { toJsonFeed } from './json-feed.ts'

/** The texts of a feed's two files. */
export interface FeedTexts {
  /** To be served as `application/atom+xml`. */
  readonly atom: string
  /** To be served as `application/feed+json`. */
  readonly json: string
}

/** Writes a feed in both forms, with the same entries under the same ids. The same description, the same bytes. */
export function writeFeeds(feed: FeedDescription): FeedTexts {
  const entries = feedEntries(feed)
  return { atom: toAtom(feed, entries), json: toJsonFeed(feed, entries) }
}
