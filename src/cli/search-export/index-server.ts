import { Fault } from '#cli/fault.ts'
import { sentJson } from '#sources/meilisearch/sent-json.ts'
import { setTimeout as timeout } from 'node:timers/promises'
import * as v from 'valibot'

/** Pauses before a request is made again, in milliseconds: a server that restarts or is full is given two minutes. */
const RETRY_AFTER_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]
/** The longest pause that a server can ask for. */
const LONGEST_PAUSE_MS = 120_000
/** How long a request may take; a batch of documents may be on its way for a while. */
const TIME_LIMIT_MS = 120_000

export interface ServerOptions {
  /** Without a slash at its end. */
  readonly url: string
  /** May write documents and settings. */
  readonly key: string
  readonly signal: AbortSignal
  /** How requests are made. */
  readonly ask: typeof globalThis.fetch
  /** How long to wait in place of every pause, in milliseconds; for tests. */
  readonly pauseMs?: number
}

export interface ServerRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** With a slash at its beginning. */
  readonly path: string
  /** Sent as JSON; a text is sent as it is, as lines of JSON. */
  readonly body?: object | string
  /** Refusals that the caller knows what to do with, by their code: `null` is given in their place. */
  readonly expected?: readonly string[]
  /** How often to ask again at most; where it is not said, for two minutes. */
  readonly retries?: number
}

/** What a server answered; status 0 where nothing came, and the text then says why. */
interface Answer {
  readonly status: number
  readonly text: string
  /** How long the server asks to wait, in milliseconds. */
  readonly wait: number
}

/** An error as Meilisearch tells it: https://www.meilisearch.com/docs/reference/errors/overview */
const errorSchema = v.object({ message: v.string(), code: v.string() })

/** A Meilisearch server that takes documents in. Every request that is made of it can be made twice without harm. */
export class IndexServer {
  readonly #options: ServerOptions

  constructor(options: ServerOptions) {
    this.#options = options
  }

  get url(): string {
    return this.#options.url
  }

  /**
   * Asks the server; again, after growing pauses, where it does not answer, fails or asks to wait.
   * @returns `null` for an expected refusal
   * @throws Fault where it refuses or never answers
   */
  async ask<T>(request: ServerRequest, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
    const { status, text } = await this.#answer(request)
    if (status === 0) throw new Fault(`${this.url} does not answer: ${text}.`)
    const json = parse(text)
    if (status >= 200 && status < 300) {
      const result = v.safeParse(schema, json)
      if (result.success) return result.output
      throw new Fault(`${this.url}${request.path} answers otherwise than Meilisearch does: is it one?`)
    }
    const error = v.safeParse(errorSchema, json)
    if (error.success && request.expected?.includes(error.output.code)) return null
    throw new Fault(refusal(this.url, status, error.success ? error.output : null))
  }

  /** Waits, but not longer than until somebody stops the command. */
  async pause(milliseconds: number): Promise<void> {
    const { signal, pauseMs = milliseconds } = this.#options
    await timeout(pauseMs, undefined, { signal })
  }

  async #answer(request: ServerRequest): Promise<Answer> {
    for (const delay of RETRY_AFTER_MS.slice(0, request.retries)) {
      const answer = await this.#send(request)
      if (answer.status > 0 && answer.status < 500 && answer.status !== 429) return answer
      // A little shorter or longer each time, so that what was refused together does not come back together.
      await this.pause(Math.max(answer.wait, delay * (0.75 + Math.random() / 2)))
    }
    return this.#send(request)
  }

  async #send({ method, path, body }: ServerRequest): Promise<Answer> {
    const { url, key, signal, ask } = this.#options
    const isLines = typeof body === 'string'
    try {
      const response = await ask(url + path, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body !== undefined && {
            'Content-Type': isLines ? 'application/x-ndjson' : 'application/json',
          }),
        },
        ...(body !== undefined && { body: isLines ? body : sentJson(body) }),
        // The key must not be handed on to another server.
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
      })
      const seconds = Number(response.headers.get('Retry-After') ?? 0)
      const wait = Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_PAUSE_MS) : 0
      return { status: response.status, text: await response.text(), wait }
    } catch (cause) {
      signal.throwIfAborted()
      return { status: 0, text: reasonOf(cause), wait: 0 }
    }
  }
}

/** Foreign text in a message, cut where it is long. */
const SHOWN = 300

function refusal(url: string, status: number, error: v.InferOutput<typeof errorSchema> | null): string {
  if (status === 401 || status === 403) {
    return `${url} refused the key in MEILISEARCH_KEY (${status}${error ? ` ${error.code}` : ''}): docs/search.md lists what it must be allowed to do.`
  }
  return `${url} answered ${status}${error ? `: ${shown(error)}` : ', not as Meilisearch does: is it one?'}`
}

/** An error of the server as a person can read it. */
export function shown({ code, message }: v.InferOutput<typeof errorSchema>): string {
  const line = `${code}: ${message}`.replace(/\s+/gu, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

/** What stood in the way of an answer; `fetch` tells it in the cause of what it throws. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const inner = cause.cause instanceof Error ? cause.cause : cause
  return inner.message || ('code' in inner ? String(inner.code) : inner.name)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
