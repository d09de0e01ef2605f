/**
 * A `<meta>` of a page. Open Graph (https://ogp.me) names its own by `property`, all others are named by
 * `name`. Each name stands once.
 */
export type HeadMeta =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string }

/** A `<link>` of a page. */
export interface HeadLink {
  readonly rel: string
  /** A whole address. */
  readonly href: string
  readonly type?: string
  readonly title?: string
  /** The language of what it leads to, where that is known. */
  readonly hreflang?: string
}

/** What a page says of itself to browsers, search engines, other sites and reference managers. */
export interface PageHead {
  /** The document's title: `Headline > Board | Site`, the most telling first. */
  readonly title: string
  /** At most 160 characters; `null` where there is nothing to say. */
  readonly description: string | null
  /** The page's own whole address; `null` where the site's is not known, and of pages that have none. */
  readonly canonical: string | null
  /** What search engines may do with it; `null` where nothing is asked of them. */
  readonly robots: string | null
  readonly metas: readonly HeadMeta[]
  readonly links: readonly HeadLink[]
}

/**
 * Nothing is forbidden, and pictures may be shown large
 * (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag).
 */
export const OPEN_TO_ALL = 'max-image-preview:large'
