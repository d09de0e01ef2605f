import * as v from 'valibot'

/** A page that was published: its path in the site (`/news/123`), and what tells this state of it from another. */
const publishedSchema = v.tuple([
  v.string(),
  /** Digest of everything that the page shows. */
  v.string(),
  /** Of articles: when it was published. */
  v.nullable(v.string()),
  /** Of articles: the capture that its present revision was written from. */
  v.nullable(v.string()),
])
export type PublishedEntry = v.InferOutput<typeof publishedSchema>

/** The pages that belong to one list chunk: its articles and its permanent pages. */
const groupSchema = v.object({
  /** The state of all files that all its pages were made from. */
  stamp: v.string(),
  /** By path: the state of the file that this page alone was made from. Sites of before did not say. */
  own: v.optional(v.record(v.string(), v.string()), {}),
  /** The chunks besides its own whose counts its pages show: `news/3`. */
  needs: v.array(v.string()),
  pages: v.array(publishedSchema),
})
export type GroupState = v.InferOutput<typeof groupSchema>

/** What publish remembers of the site that it made: which files are its own, and what they were made from. */
export const siteStateSchema = v.object({
  version: v.literal(1),
  /** By chunk, `news/3`, or time, `news/date/2010-03`. */
  groups: v.record(v.string(), groupSchema),
  /** Pages that belong to no chunk. */
  pages: v.array(publishedSchema),
  /** Other files, by path, with a stamp of what they were copied from or a digest of their content. */
  files: v.record(v.string(), v.string()),
  /** Scripts and styles of the build before, kept for pages that are open somewhere. */
  outdated: v.array(v.string()),
  /** Whether text files have compressed copies beside them. */
  compressed: v.boolean(),
})
export type SiteState = v.InferOutput<typeof siteStateSchema>

export const EMPTY_STATE: SiteState = {
  version: 1,
  groups: {},
  pages: [],
  files: {},
  outdated: [],
  compressed: false,
}

/** The file of a page in the site: `/news/123` is `news/123.html`, `/series/%EA%B0%95` is `series/강.html`. */
export function pageFile(path: string): string {
  return path === '/' ? 'index.html' : `${decodeURIComponent(path.slice(1))}.html`
}
