import type { SiteAddress } from '#cli/publish/site-address.ts'
import type { SeriesAlias } from '#cli/publish/series-groups.ts'
import type { OldSlug } from './old-slugs.ts'

/** What the configurations of all hosts are made from. */
export interface HostingOptions {
  readonly site: SiteAddress
  /** The folder of the published site as the server sees it; absolute. */
  readonly root: string
  /** `sha256-…` of every style block that any page has inlined. */
  readonly styleHashes: readonly string[]
  /** The same of every script. */
  readonly scriptHashes: readonly string[]
  /** Origins of other servers that the reader asks. */
  readonly connectTo: readonly string[]
  /** Ids of the boards of the archive. */
  readonly boards: readonly string[]
  /** Old addresses with a slug, in the order of the archive; may be many. */
  readonly slugs: Iterable<OldSlug>
  /** Series that were merged into others. */
  readonly mergedSeries: readonly SeriesAlias[]
  /** Whether pages were written. If not, a server that can answers the addresses of pages with the application. */
  readonly pages: boolean
}
