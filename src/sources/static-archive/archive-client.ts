import { SourceError } from '#sources/source-error.ts'
import { KeptAnswers } from './kept-answers.ts'

/** How long a request may take before it counts as unanswered. */
const TIME_LIMIT_MS = 30_000

/** Pauses before a file is asked for again; each a little shorter or longer, so that not all readers ask at once. */
const RETRY_AFTER_MS = [500, 1500]

/** The part of `fetch` that an archive is read with. */
export type Fetch = (
  url: string,
  init: { signal: AbortSignal },
) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>

/** Reads the files of one kind: a list chunk, an article. */
export type ReadFile<T> = (file: string, signal: AbortSignal) => Promise<T>

/**
 * Reads JSON files of an archive: one request for askers of the same file at the same time, each answer parsed once, and
 * every way in which a static host can answer wrongly told apart.
 */
export class ArchiveClient {
  readonly #base: string
  readonly #fetch: Fetch
  readonly #kept: Array<KeptAnswers<unknown>> = []

  /** @param base address of the archive, with a slash at its end */
  constructor(base: string, fetch: Fetch) {
    this.#base = base
    this.#fetch = fetch
  }

  /** Forgets all answers. */
  forget(): void {
    for (const answers of this.#kept) answers.forget()
  }

  urlOf(path: string): string {
    return this.#base + path
  }

  /**
   * A reader of one kind of file. A file is named by its path within the archive, with `?r=…` where a revision is meant.
   * @param parse turns JSON into the wanted type, or throws a `SourceError`; what it gives is shared by all askers
   * @param lifetime how long an answer may be used again, in milliseconds
   */
  reader<T>(parse: (file: string, json: unknown) => T, lifetime: number): ReadFile<T> {
    const answers = new KeptAnswers<T>()
    this.#kept.push(answers)
    // The request is not bound to one asker's signal: another may be waiting for the same file.
    return async (file, signal) => {
      signal.throwIfAborted()
      const answer = answers.get(file, lifetime, async () => parse(file, await this.#request(file)))
      return rejectOnAbort(answer, signal)
    }
  }

  async #request(file: string): Promise<unknown> {
    const text = await this.#text(file)
    try {
      return JSON.parse(text)
    } catch (cause) {
      const isPage = /^\s*</.test(text)
      throw new SourceError(
        'unreadable',
        file,
        isPage ? 'a web page came where data was expected' : `no valid JSON (${text.length} characters came)`,
        { cause },
      )
    }
  }

  /** Asks again where that may help: no answer, or a fault of the server's own. Never after a 4xx. */
  async #text(file: string): Promise<string> {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS)
    for (const delay of [...RETRY_AFTER_MS, null]) {
      const response = await this.#fetch(this.urlOf(file), { signal }).catch((cause: unknown) => {
        if (delay === null || signal.aborted) throw unanswered(file, cause)
      })
      if (response?.ok) {
        return await response.text().catch((cause: unknown) => Promise.reject(unanswered(file, cause)))
      }
      if (response && (delay === null || response.status < 500)) {
        const isMissing = response.status === 404 || response.status === 410
        throw new SourceError(
          isMissing ? 'not-found' : 'server',
          file,
          `the server answered ${response.status}`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, (delay ?? 0) * (0.75 + Math.random() / 2)))
    }
    throw unanswered(file, null)
  }
}

function unanswered(file: string, cause: unknown): SourceError {
  return new SourceError('unreachable', file, 'no answer from the server', { cause })
}

/** Leaves off waiting when a signal says so. */
export function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
