import { SourceError } from '#sources/source-error.ts'

/** How long a request may take before it counts as unanswered. */
const TIME_LIMIT_MS = 30_000

/** How many answers are kept. A board page needs two, so turning pages back and forth asks nothing twice. */
const KEPT_ANSWERS = 60

interface KeptAnswer {
  readonly value: Promise<unknown>
  /** Of `performance.now()`: a clock that nobody sets. */
  readonly expires: number
}

/** The part of `fetch` that an archive is read with. */
export type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>

/**
 * Reads JSON files of an archive: one request for askers of the same file at the same time, and every
 * way in which a static host can answer wrongly told apart.
 */
export class ArchiveClient {
  readonly #base: string
  readonly #fetch: Fetch
  readonly #answers = new Map<string, KeptAnswer>()

  /** @param base address of the archive, with a slash at its end */
  constructor(base: string, fetch: Fetch) {
    this.#base = base
    this.#fetch = fetch
  }

  urlOf(path: string): string {
    return this.#base + path
  }

  /**
   * @param file path within the archive, with `?r=…` where a revision is meant
   * @param parse turns JSON into the wanted type, or throws a `SourceError`
   * @param lifetime how long the answer may be used again, in milliseconds
   */
  async read<T>(
    file: string,
    parse: (json: unknown) => T,
    lifetime: number,
    signal: AbortSignal,
  ): Promise<T> {
    signal.throwIfAborted()
    const json = await rejectOnAbort(this.#json(file, lifetime), signal)
    return parse(json)
  }

  #json(file: string, lifetime: number): Promise<unknown> {
    const kept = this.#answers.get(file)
    if (kept && kept.expires > performance.now()) return kept.value
    // Not bound to one asker's signal: another may be waiting for the same file.
    const value = this.#request(file)
    this.#answers.delete(file)
    this.#answers.set(file, { value, expires: performance.now() + lifetime })
    value.catch(() => this.#answers.delete(file))
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > KEPT_ANSWERS && oldest !== undefined) this.#answers.delete(oldest)
    return value
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

  async #text(file: string): Promise<string> {
    let response: Response
    try {
      response = await this.#fetch(this.urlOf(file), { signal: AbortSignal.timeout(TIME_LIMIT_MS) })
      if (response.ok) return await response.text()
    } catch (cause) {
      throw new SourceError('unreachable', file, 'no answer from the server', { cause })
    }
    const isMissing = response.status === 404 || response.status === 410
    throw new SourceError(isMissing ? 'not-found' : 'server', file, `the server answered ${response.status}`)
  }
}

function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
