import * as v from 'valibot'
import { keptArticleSchema, type KeptArticle } from './contract.ts'
import { KEPT_DATA } from './kept-names.ts'

/** What the press wrote into a page of ours. The rest of it is the reader's own matter. */
const publishedSchema = v.object({
  base: v.string(),
  page: v.object({
    path: v.string(),
    content: v.object({ article: v.optional(keptArticleSchema) }),
  }),
})

/** A page of a site, as far as a worker needs to know it. */
export interface PageDocument {
  /** Its address without the base: `/news/12`. */
  readonly path: string
  readonly article: KeptArticle | null
  /** The address of its first module; the build of the reader that it belongs to is told by it. */
  readonly script: string | null
}

/**
 * Reads a document. `null` for whatever is not a whole page of this site: a captive portal's page, an error page, a
 * document that was cut off, one that is only a beginning.
 * @param base the path of the site, with a slash at both ends
 */
export function readPageDocument(html: string, base: string): PageDocument | null {
  const [, json] = /<script type="application\/json" id="published">([^<]*)<\/script>/u.exec(html) ?? []
  if (json === undefined || !beginsLikeOurs(html) || !/<\/html>\s*$/u.test(html)) return null
  const [, script = null] = /<script [^>]*\b(?:data-boot|type="module" src)="([^"]+)"/u.exec(html) ?? []
  try {
    const published = v.safeParse(publishedSchema, JSON.parse(json))
    if (!published.success || published.output.base !== base) return null
    const { path, content } = published.output.page
    return { path, article: content.article ?? null, script }
  } catch {
    return null
  }
}

/**
 * Whether the beginning of a document is that of one of ours: it names our policy, and has the element that the reader
 * is shown in. A document can so be told from a stranger's before it is there as a whole.
 */
export function beginsLikeOurs(html: string): boolean {
  return html.includes('trusted-types gapan') && html.includes('<div id="root"')
}

/** Says in a document that it is a kept copy. @param keptAt ISO 8601 */
export function markDocument(html: string, keptAt: string): string {
  return html.replace('<html', `<html data-${KEPT_DATA}="${keptAt}"`)
}
