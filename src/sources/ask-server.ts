import { SourceError } from '#sources/source-error.ts'

/** Pauses before something is asked for again; each a little shorter or longer, so that not all readers ask at once. */
const RETRY_AFTER_MS = [500, 1500]

/** What is asked of a server besides an address. */
export interface FetchInit {
  readonly signal: AbortSignal
  readonly method?: 'POST'
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** The part of `fetch` that sources read with. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>
type FetchAnswer = Pick<Response, 'ok' | 'status' | 'text' | 'arrayBuffer'>

/** What a server answered, for better or worse. */
export interface Answer<Content> {
  readonly ok: boolean
  readonly status: number
  readonly content: Content
}

/** Takes what an answer holds as text. */
export const asText = (answer: FetchAnswer): Promise<string> => answer.text()

/**
 * Asks a server, and asks again where that may help: no answer, or a fault of the server's own. Never after a 4xx.
 * @param subject what is asked for, as errors name it
 * @param read takes what the answer holds
 * @throws SourceError `unreachable` where nothing answered
 */
export async function askServer<Content>(
  fetch: Fetch,
  url: string,
  subject: string,
  init: FetchInit,
  read: (answer: FetchAnswer) => Promise<Content>,
): Promise<Answer<Content>> {
  for (const delay of [...RETRY_AFTER_MS, null]) {
    const response = await fetch(url, init).catch((cause: unknown) => {
      if (delay === null || init.signal.aborted) throw unanswered(subject, cause)
    })
    if (response && (response.ok || delay === null || response.status < 500)) {
      const content = await read(response).catch((cause: unknown) =>
        Promise.reject(unanswered(subject, cause)),
      )
      return { ok: response.ok, status: response.status, content }
    }
    await new Promise((resolve) => setTimeout(resolve, (delay ?? 0) * (0.75 + Math.random() / 2)))
  }
  throw unanswered(subject, null)
}

function unanswered(subject: string, cause: unknown): SourceError {
  return new SourceError('unreachable', subject, 'no answer from the server', { cause })
}

/**
 * The JSON of an answer.
 * @throws SourceError `unreadable` where it is none
 */
export function parseAnswer(subject: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const isPage = /^\s*</.test(text)
    throw new SourceError(
      'unreadable',
      subject,
      isPage ? 'a web page came where data was expected' : `no valid JSON (${text.length} characters came)`,
      { cause },
    )
  }
}

/** Leaves off waiting when a signal says so. */
export function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
