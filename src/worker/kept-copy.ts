import * as v from 'valibot'
import { keptArticleSchema, type KeptArticle } from './contract.ts'
import { KEPT_BYTES_HEADER, KEPT_HEADER } from './kept-names.ts'

/** What is remembered of a kept answer, in headers of its own: no database beside the cache can then disagree with it. */
const AT = 'gapan-at'
const USED = 'gapan-used'
const ARTICLE = 'gapan-article'
const SCRIPT = 'gapan-script'

/** Of a body that is given decoded, and of a cache that has one answer for an address. */
const OUTDATED_HEADERS = ['content-encoding', 'content-length', 'vary', 'set-cookie']

export interface CopyNotes {
  readonly article?: KeptArticle | null
  readonly script?: string | null
}

/** An answer as it is kept: whole, with what is to be remembered of it. */
export async function copyToKeep(answer: Response, notes: CopyNotes = {}): Promise<Response> {
  const body = await answer.blob()
  const headers = new Headers(answer.headers)
  for (const name of OUTDATED_HEADERS) headers.delete(name)
  headers.set(AT, answeredAt(answer).toISOString())
  headers.set(USED, String(Date.now()))
  headers.set(KEPT_BYTES_HEADER, String(body.size))
  if (notes.article) headers.set(ARTICLE, encodeURIComponent(JSON.stringify(notes.article)))
  if (notes.script) headers.set(SCRIPT, notes.script)
  return new Response(body, { headers })
}

/** When a server gave an answer: a cache of the browser may have had it for a while. */
function answeredAt(answer: Response): Date {
  const date = new Date(answer.headers.get('date') ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? new Date() : date
}

/** What is remembered of a kept answer. */
export interface CopyFacts {
  /** When the network gave it, ISO 8601. */
  readonly at: string
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number
  readonly bytes: number
  readonly article: KeptArticle | null
  readonly script: string | null
}

export function factsOf({ headers }: Response): CopyFacts {
  return {
    at: headers.get(AT) ?? new Date(0).toISOString(),
    used: Number(headers.get(USED)),
    bytes: Number(headers.get(KEPT_BYTES_HEADER)),
    article: parseArticle(headers.get(ARTICLE)),
    script: headers.get(SCRIPT),
  }
}

/** The same copy, used just now. */
export function usedNow(copy: Response): Response {
  const headers = new Headers(copy.headers)
  headers.set(USED, String(Date.now()))
  return new Response(copy.body, { headers })
}

/** A kept copy given in place of the network's answer, marked with its date. @param body in place of its own */
export function marked(copy: Response, body: BodyInit | null = copy.body): Response {
  const headers = new Headers(copy.headers)
  headers.set(KEPT_HEADER, factsOf(copy).at)
  return new Response(body, { headers })
}

function parseArticle(text: string | null): KeptArticle | null {
  try {
    return text === null ? null : v.parse(keptArticleSchema, JSON.parse(decodeURIComponent(text)))
  } catch {
    return null
  }
}
