import type { Fetch } from '#sources/ask-server.ts'

/** The parts of the built reader that a page of one kind needs, as addresses under the site's base. */
export interface PageAssets {
  /** The styles that stand in the page itself, so that it is painted without waiting for another file. */
  readonly styles: string
  /** The stylesheets whose content `styles` has. */
  readonly stylesheets: readonly string[]
  /** The script that starts the reader on a page that came as HTML, once that has been painted. */
  readonly start: string
  /** The stylesheet that keeps that script waiting until the page has been painted. */
  readonly pause: string
  /** The first module of the reader. */
  readonly boot: string
  /** The modules that the reader needs to take any page over. */
  readonly modules: readonly string[]
  /** Those that it needs for this kind of page besides. */
  readonly pageModules: readonly string[]
}

/** The kinds of pages that have styles and scripts of their own. */
export const ASSET_KINDS = [
  'front',
  'board',
  'article',
  'dates',
  'on',
  'series',
  'search',
  'saved',
  'top',
  'about',
  'trouble',
] as const
export type AssetKind = (typeof ASSET_KINDS)[number]

/** The texts of what a page has inlined, which its policy names. */
export interface InlineTexts {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

export interface PrerendererOptions {
  /** Gives the files of the archive, asked for as `/archive/…`. */
  readonly fetch: Fetch
  /** The public address of the site, `https://host`. */
  readonly origin: string
  /** The path under which it is served, with a slash at both ends. */
  readonly base: string
  /** The language of the interface: `ko`, `en`. Another gives English. */
  readonly language: string
  /** Whether the site has a service worker. */
  readonly offline: boolean
  readonly assets: Readonly<Record<AssetKind, PageAssets>>
  /** The content security policy of a page, by what stands in it. */
  readonly policy: (inline: InlineTexts) => string
}

/** A page whose content is there. */
export interface PreparedPage {
  /** Everything that the page shows, but for the date of its counts: where this is the same, the page is. */
  readonly content: string
  /** The headlines that stand beside an article: a change of theirs is one of the page. */
  readonly neighbours: ReadonlyArray<{ readonly board: string; readonly sequence: number }>
  /** Of an article's page: when it was published, and the capture that its present revision was written from. */
  readonly article: { readonly publishedAt: string | null; readonly importedAt: string } | undefined
  /** Draws the whole HTML document. */
  draw(): string
}

/** Makes HTML documents of the reader's pages. */
export interface Prerenderer {
  /**
   * Asks the archive for what a page shows.
   * @param path of a page, without the base: `/news/123`. Rejects with a `SourceError` where the archive can't give it.
   */
  prepare(path: string): Promise<PreparedPage>
  /** What is on every page: its words and links. Where this is the same, only a page's own content tells pages apart. */
  frame(): Promise<string>
  /** The page for addresses of which there is none; the reader then draws what the address names, if it can. */
  missingPage(): Promise<string>
  /** A page without content, for the reader to draw whatever its address names. */
  emptyPage(): string
}

/** What the built prerenderer exports. */
export interface PrerenderModule {
  createPrerenderer(options: PrerendererOptions): Prerenderer
}
