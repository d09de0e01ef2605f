import type { BodyNode } from '#archive/body/body.ts'

/** Where an image is, once the importer has found it. */
export interface ResolvedImage {
  /** A file of the archive (`files/ab/….png`), or an http(s) address. */
  readonly src: string
  readonly width: number | null
  readonly height: number | null
}

/** Marks that stand for an image in the text of a body, such as GNUboard's `{이미지:0}`. */
export interface ImagePlaceholder {
  /** Must have the flag `g`. */
  readonly pattern: RegExp
  /** The image as the source names it (`resolveImage` is asked next); `null` leaves the mark as text. */
  readonly toImage: (match: RegExpMatchArray) => { readonly src: string; readonly alt: string } | null
}

/** What a body needs to know of the place that it comes from. */
export interface BodyContext {
  /**
   * The address of a link as the archive has it: absolute, or `/board/id` for an article of the archive.
   * `null` where it leads nowhere: the link's text stays.
   */
  readonly resolveLink: (href: string) => string | null
  /** `null` where there is no such image: its alternative text takes its place. */
  readonly resolveImage: (src: string, alt: string) => Promise<ResolvedImage | null>
  /** Put above the body, images in it already resolved. */
  readonly leading?: readonly BodyNode[]
  readonly placeholder?: ImagePlaceholder
  /** Told in one phrase when a text was too large or too tangled to keep in full. */
  readonly onCut?: (what: string) => void
}
