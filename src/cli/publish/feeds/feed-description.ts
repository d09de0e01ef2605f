import type { Article } from '#archive/article.ts'
import type { Site } from '#archive/manifest.ts'
import type { SiteAddress } from '../site-address.ts'

/** The most entries that a feed has: what is older is in the lists. */
export const FEED_ENTRIES = 30

/** What a feed is made from: that of the site, of a board, or of a series. All paths are within the site: `/news`. */
export interface FeedDescription {
  /** Plain text. */
  readonly title: string
  /** The page that shows the same headlines: `/`, `/news`, `/series/x`. */
  readonly homePath: string
  readonly atomPath: string
  readonly jsonPath: string
  /** The language of the feed's own words. */
  readonly language: string
  readonly site: Site
  readonly address: SiteAddress
  /** `capturedAt` of the manifest. Dates a feed that has no entry; nothing else follows from it. */
  readonly capturedAt: string
  /** Newest first; what is beyond `FEED_ENTRIES` is left out. */
  readonly entries: readonly Article[]
  /** The titles of the boards by their ids. */
  readonly boardTitles: ReadonlyMap<string, string>
}
