import { Strategy, type StrategyHandler } from 'workbox-strategies'
import type { AnswerCheck } from './check-answers.ts'
import { factsOf, marked } from './kept-copy.ts'
import { markDocument } from './page-document.ts'

/** How long the network may take where there is a kept copy, in milliseconds. */
const PATIENCE_MS = 3000

/** Finds the check for what is asked for; `null` for what must not be kept. */
export type FindCheck = (url: URL) => AnswerCheck | null

export interface NetworkOrKeptOptions {
  readonly cacheName: string
  /** The cache of saved articles, which has copies besides. */
  readonly savedName: string
  readonly plugins: Strategy['plugins']
  readonly check: FindCheck
  /** Whether what is at an address never changes, so that a copy is as good as the network's answer. */
  readonly isForEver: (url: URL) => boolean
}

/** An answer of the network. */
interface Answer {
  readonly response: Response
  /** Whether it is given whatever has been kept. */
  readonly isFinal: boolean
}

/**
 * Asks the network first. Where it does not give a right answer in time, a kept copy is given, marked with its date. Unlike
 * Workbox's `NetworkFirst` it takes neither a server's error nor a captive portal's page for an answer while there is a
 * copy; and forgets the copy of what the server says is gone, so that what was taken down is taken down here too.
 */
export class NetworkOrKept extends Strategy {
  readonly #check: FindCheck
  readonly #isForEver: (url: URL) => boolean
  readonly #savedName: string

  constructor({ check, isForEver, savedName, ...options }: NetworkOrKeptOptions) {
    super({ ...options, matchOptions: { ignoreVary: true } })
    this.#check = check
    this.#isForEver = isForEver
    this.#savedName = savedName
  }

  protected override async _handle(
    request: Request,
    handler: StrategyHandler,
  ): Promise<Response | undefined> {
    const own = this.#isForEver(new URL(request.url))
      ? await findQuietly(this.#findOwn(request, handler))
      : undefined
    if (own) return own
    const asked = this.#ask(request, handler).catch(() => null)
    const inTime = await Promise.race([asked, elapsed(PATIENCE_MS)])
    if (inTime?.isFinal) return inTime.response
    const copy = await findQuietly(this.#findCopy(request, handler))
    if (!copy) return (await asked)?.response
    // An answer that comes late is still one to keep.
    void handler.waitUntil(asked)
    return copy
  }

  async #ask(request: Request, handler: StrategyHandler): Promise<Answer> {
    const response = await handler.fetch(request)
    if (response.status === 404 || response.status === 410) {
      void handler.waitUntil(this.#forget(request, handler))
      return { response, isFinal: true }
    }
    // A redirect leads to another address, which is answered by itself; with a captive portal, to where one can sign in.
    if (response.type === 'opaqueredirect') return { response, isFinal: true }
    const isFinal = (await this.#check(new URL(request.url))?.isRight(response.clone())) ?? true
    if (isFinal) void handler.waitUntil(keep(request, response.clone(), handler))
    return { response, isFinal }
  }

  /** A kept copy, marked as one. Of a list chunk another revision than the wanted one is better than none. */
  async #findCopy(request: Request, handler: StrategyHandler): Promise<Response | undefined> {
    const copy = (await this.#findOwn(request, handler)) ?? (await this.#findOtherRevision(request))
    if (!copy) return undefined
    const isDocument = copy.headers.get('content-type')?.startsWith('text/html')
    return marked(copy, isDocument ? markDocument(await copy.text(), factsOf(copy).at) : copy.body)
  }

  /** What is kept for a saved article is as new as what was read, or newer. */
  async #findOwn(request: Request, handler: StrategyHandler): Promise<Response | undefined> {
    const saved = await caches.open(this.#savedName)
    const key = await handler.getCacheKey(request, 'read')
    return (await saved.match(key, { ignoreVary: true })) ?? handler.cacheMatch(request)
  }

  async #findOtherRevision(request: Request): Promise<Response | undefined> {
    const cache = await caches.open(this.cacheName)
    return cache.match(request, { ignoreSearch: true, ignoreVary: true })
  }

  async #forget(request: Request, handler: StrategyHandler): Promise<void> {
    const key = await handler.getCacheKey(request, 'write')
    for (const name of [this.cacheName, this.#savedName]) {
      const cache = await caches.open(name)
      await cache.delete(key, { ignoreVary: true })
    }
  }
}

/** Reading never depends on whether there was room for a copy. */
async function keep(request: Request, answer: Response, handler: StrategyHandler): Promise<void> {
  await handler.cachePut(request, answer).catch(() => undefined)
}

/** Nor on whether the browser can still read what it has kept. */
function findQuietly(found: Promise<Response | undefined>): Promise<Response | undefined> {
  return found.catch(() => undefined)
}

function elapsed(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms))
}
