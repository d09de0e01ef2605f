import type { MeilisearchChoice } from '#archive/search/choice.ts'
import { askServer, asText, parseAnswer, rejectOnAbort, type Fetch } from '#sources/ask-server.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'
import { sentJson } from './sent-json.ts'

/** How long a search may take before it counts as unanswered. */
const TIME_LIMIT_MS = 15_000

/** Asks a Meilisearch server, and tells apart every way in which it can refuse. */
export class MeilisearchClient {
  readonly #choice: MeilisearchChoice
  readonly #fetch: Fetch

  constructor(choice: MeilisearchChoice, fetch: Fetch) {
    this.#choice = choice
    this.#fetch = fetch
  }

  /**
   * @param path of a route, with a slash at its beginning
   * @param signal also ends the request itself: somebody who types asks many, and waits for the last
   */
  async post<T>(
    path: string,
    body: object,
    schema: v.GenericSchema<unknown, T>,
    signal: AbortSignal,
  ): Promise<T> {
    const url = this.#choice.url + path
    const init = {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.#choice.key}`, 'Content-Type': 'application/json' },
      body: sentJson(body),
    } as const
    const {
      ok,
      status,
      content: text,
    } = await limited(signal, (own) => askServer(this.#fetch, url, url, { ...init, signal: own }, asText))
    if (!ok) throw new SourceError('server', url, this.#refusal(status, text))
    return parseWith(schema, url, parseAnswer(url, text))
  }

  /** What whoever keeps the archive has to do, by the code of the error: https://www.meilisearch.com/docs/reference/errors/error_codes */
  #refusal(status: number, text: string): string {
    const { index } = this.#choice
    const code = errorCode(text)
    if (status === 401 || status === 403) {
      return `the search server refused the key (${status} ${code}): make one that can search the index "${index}", name it in the site file and import again`
    }
    if (code === 'index_not_found') {
      return `the search server has no index "${index}": send the articles with gapan search-export`
    }
    if (SETTINGS_CODES.has(code)) {
      return `the index "${index}" lacks settings that the search needs (${code}): send the articles again with gapan search-export`
    }
    return `the search server answered ${status}${code === '' ? '' : ` (${code})`}`
  }
}

/** Errors of an index that was made or changed by something else than `gapan search-export`. */
const SETTINGS_CODES: ReadonlySet<string> = new Set([
  'invalid_search_filter',
  'invalid_search_sort',
  'invalid_search_facets',
])

const errorSchema = v.object({ code: v.string() })

/** The code that an error of Meilisearch has; empty where another server answered. */
function errorCode(text: string): string {
  try {
    const error = v.safeParse(errorSchema, JSON.parse(text))
    return error.success ? error.output.code.slice(0, 80) : ''
  } catch {
    return ''
  }
}

/**
 * Runs a task with a signal that is aborted with another, and after the time limit. `AbortSignal.any` is younger than some
 * browsers that the reader is for.
 */
async function limited<T>(signal: AbortSignal, task: (own: AbortSignal) => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, TIME_LIMIT_MS)
  signal.addEventListener('abort', abort)
  try {
    return await rejectOnAbort(task(controller.signal), signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
