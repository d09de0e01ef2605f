import { Fault } from '#cli/fault.ts'
import { quoted } from '#sources/meilisearch/filter.ts'
import * as v from 'valibot'
import { shown, type IndexServer } from './index-server.ts'

/** Tasks that the server may have before it; it takes several in at once, and keeps the rest on its disk. */
const MOST_WAITING = 16
/** Documents that are asked for at a time. */
const FETCHED = 1000
const FIRST_LOOK_MS = 200
const LATER_LOOK_MS = 3000

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))
const indexSchema = v.object({ primaryKey: v.nullable(v.string()) })
const enqueuedSchema = v.object({ taskUid: wholeNumber })
const taskSchema = v.object({
  status: v.string(),
  error: v.nullish(v.object({ code: v.string(), message: v.string() })),
})
const documentsSchema = v.object({
  results: v.array(
    v.object({ key: v.string(), hash: v.optional(v.string(), ''), bodyHash: v.optional(v.string(), '') }),
  ),
  total: wholeNumber,
})
const countSchema = v.object({ total: wholeNumber })

/** What the index remembers of a document that it has. */
export type KnownDocument = Pick<
  v.InferOutput<typeof documentsSchema>['results'][number],
  'hash' | 'bodyHash'
>

/** Rows of a board, of which documents say their number. */
export interface DocumentSpan {
  readonly board: string
  readonly from: number
  /** Not included. */
  readonly to: number
}

/**
 * The index of a Meilisearch server that an archive is sent to. What it says it has is the state that a run begins with, so
 * nothing has to be remembered elsewhere, and a run that was cut off is simply run again.
 */
export class PostIndex {
  readonly #server: IndexServer
  readonly #route: string
  readonly #name: string
  /** Tasks that the server has not done yet, oldest first, with what each of them brought. */
  readonly #waiting: Array<{ readonly task: number; readonly documents: number }> = []
  /** Documents that it has taken in, in this run. */
  #done = 0

  constructor(server: IndexServer, name: string) {
    this.#server = server
    this.#route = `/indexes/${name}`
    this.#name = name
  }

  /** Documents that have been given to it in this run and are taken in. */
  get done(): number {
    return this.#done
  }

  /**
   * Gives the index its settings; makes it where there is none. Afterwards nothing that an earlier run sent is waiting any more,
   * since the server does the tasks of an index one after the other.
   * @throws Fault where the index is somebody else's
   */
  async prepare(settings: object): Promise<void> {
    // The first question: whoever has mistyped the address need not wait two minutes to hear of it.
    const request = { method: 'GET', path: this.#route, expected: ['index_not_found'], retries: 2 } as const
    const index = await this.#server.ask(request, indexSchema)
    if (index && index.primaryKey !== null && index.primaryKey !== 'key') {
      throw new Fault(
        `The index "${this.#name}" on ${this.#server.url} was not made by gapan (its documents are named by "${index.primaryKey}"). Give another name with --index.`,
      )
    }
    await this.#enqueue('PATCH', `${this.#route}/settings`, settings, 0)
    await this.settle()
  }

  /** How many documents fulfil all conditions. */
  async count(filter: readonly string[]): Promise<number> {
    const path = `${this.#route}/documents/fetch`
    const body = { ...(filter.length > 0 && { filter }), fields: ['key'], limit: 0 }
    return (await this.#server.ask({ method: 'POST', path, body }, countSchema))?.total ?? 0
  }

  /** The documents of some rows, by key. */
  async known(span: DocumentSpan): Promise<Map<string, KnownDocument>> {
    const path = `${this.#route}/documents/fetch`
    const known = new Map<string, KnownDocument>()
    for (let offset = 0; ; offset += FETCHED) {
      const body = { filter: inSpan(span), fields: ['key', 'hash', 'bodyHash'], offset, limit: FETCHED }
      const answer = await this.#server.ask({ method: 'POST', path, body }, documentsSchema)
      for (const { key, hash, bodyHash } of answer?.results ?? []) known.set(key, { hash, bodyHash })
      if (!answer || answer.results.length === 0 || offset + FETCHED >= answer.total) return known
    }
  }

  /**
   * Gives documents to the index. Fields that a line does not have stay as the index has them.
   * @param lines each the JSON of a document
   */
  async send(lines: readonly string[]): Promise<void> {
    await this.#enqueue('PUT', `${this.#route}/documents?primaryKey=key`, lines.join('\n'), lines.length)
  }

  /** Deletes the documents that fulfil all conditions by the time the server comes to it. */
  async delete(filter: readonly string[]): Promise<void> {
    await this.#enqueue('POST', `${this.#route}/documents/delete`, { filter }, 0)
  }

  /**
   * Waits until the server has done everything.
   * @param onStep called whenever it has done some of it
   */
  async settle(onStep: () => void = () => {}): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#finishOldest()
      onStep()
    }
  }

  async #enqueue(
    method: 'PATCH' | 'POST' | 'PUT',
    path: string,
    body: object | string,
    documents: number,
  ): Promise<void> {
    while (this.#waiting.length >= MOST_WAITING) await this.#finishOldest()
    const answer = await this.#server.ask({ method, path, body }, enqueuedSchema)
    if (answer) this.#waiting.push({ task: answer.taskUid, documents })
  }

  async #finishOldest(): Promise<void> {
    const [oldest] = this.#waiting
    if (!oldest) return
    for (let look = FIRST_LOOK_MS; ; look = Math.min(look * 1.5, LATER_LOOK_MS)) {
      const task = await this.#server.ask({ method: 'GET', path: `/tasks/${oldest.task}` }, taskSchema)
      if (task?.status === 'succeeded') break
      if (task && task.status !== 'enqueued' && task.status !== 'processing') {
        const reason = task.error ? shown(task.error) : 'no reason given'
        throw new Fault(
          `${this.#server.url} could not take it in (task ${oldest.task} ${task.status}): ${reason}`,
        )
      }
      await this.#server.pause(look)
    }
    this.#waiting.shift()
    this.#done += oldest.documents
  }
}

/** The conditions for the documents of some rows. */
export function inSpan({ board, from, to }: DocumentSpan): string[] {
  return [`board = ${quoted(board)}`, `sequence >= ${from}`, ...(to === Infinity ? [] : [`sequence < ${to}`])]
}

/** The condition for the documents of boards that are not among these. */
export function inNoneOf(boards: readonly string[]): string {
  return `board NOT IN [${boards.map(quoted).join(', ')}]`
}

/** The condition for documents by their keys. */
export function withKeys(keys: readonly string[]): string {
  return `key IN [${keys.map(quoted).join(', ')}]`
}
