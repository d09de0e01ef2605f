import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { readFilter, type Document } from './meilisearch/filters.ts'
import { scan } from './meilisearch/full-scan.ts'
import {
  deleteRequest,
  fetchRequest,
  multiSearchRequest,
  Refusal,
  searchRequest,
  settingsRequest,
  type Settings,
} from './meilisearch/requests.ts'

/** A request that was made. */
export interface MadeRequest {
  readonly method: string
  readonly path: string
  readonly key: string
  readonly body: string
}

/** What a server answers in place of what it would. */
export interface OtherAnswer {
  readonly status: number
  readonly body?: string
  readonly headers?: Record<string, string>
}

export const ADMIN_KEY = 'admin-key-of-the-test'
export const SEARCH_KEY = 'search-key-of-the-test'

/** Meilisearch lets the pages of any site ask it. */
const FOR_ANY_PAGE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
}

interface Index {
  primaryKey: string | null
  settings: Settings
  documents: Map<string, Document>
}

interface Task {
  readonly uid: number
  readonly indexUid: string
  readonly type: string
  readonly apply: () => void
  status: 'enqueued' | 'succeeded' | 'failed'
  error: { message: string; code: string; type: string; link: string } | null
}

/**
 * A server that answers as Meilisearch's API reference says, over documents in memory: what is written becomes a task, and one
 * task is done each time somebody asks for one. It refuses what Meilisearch would refuse.
 */
export class MeilisearchServer {
  readonly requests: MadeRequest[] = []
  readonly indexes = new Map<string, Index>()
  readonly tasks: Task[] = []
  /** What each key may do, and in which indexes. */
  readonly keys = new Map([
    [ADMIN_KEY, { actions: ['*'], indexes: ['*'] }],
    [SEARCH_KEY, { actions: ['search'], indexes: ['*'] }],
  ])
  /** Called before every answer; what it gives is answered instead. */
  instead: (request: MadeRequest) => OtherAnswer | null = () => null

  readonly #server = createServer((request, response) => {
    void this.#respond(request).then(({ status, body = '', headers }) =>
      response
        .writeHead(status, { 'Content-Type': 'application/json', ...FOR_ANY_PAGE, ...headers })
        .end(body),
    )
  })

  static async start(): Promise<MeilisearchServer> {
    const server = new MeilisearchServer()
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    return server
  }

  get url(): string {
    const address: AddressInfo | string | null = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the server has no port')
    return `http://127.0.0.1:${address.port}`
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.closeAllConnections()
      this.#server.close((error) => (error ? reject(error) : resolve()))
    })
  }

  /** The documents of an index, by key. */
  documents(index = 'posts'): ReadonlyMap<string, Document> {
    return this.indexes.get(index)?.documents ?? new Map()
  }

  /** Requests to a route, as `PUT /indexes/posts/documents`. */
  made(route: string): MadeRequest[] {
    return this.requests.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === route)
  }

  async #respond(incoming: IncomingMessage): Promise<OtherAnswer> {
    // What a browser asks before it asks: https://fetch.spec.whatwg.org/#cors-preflight-fetch
    if (incoming.method === 'OPTIONS') return { status: 200 }
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request: MadeRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      key: /^Bearer (.*)$/.exec(incoming.headers.authorization ?? '')?.[1] ?? '',
      body: Buffer.concat(chunks).toString('utf8'),
    }
    this.requests.push(request)
    const instead = this.instead(request)
    if (instead) return instead
    try {
      refuseHalfCharacters(request.body)
      const answer = this.#answer(request, incoming.headers['content-type'] ?? '')
      return { status: 'taskUid' in answer ? 202 : 200, body: JSON.stringify(answer) }
    } catch (cause) {
      const { status, code, message } =
        cause instanceof Refusal ? cause : new Refusal(500, 'internal', String(cause))
      const error = {
        message,
        code,
        type: 'invalid_request',
        link: `https://docs.meilisearch.com/errors#${code}`,
      }
      return { status, body: JSON.stringify(error) }
    }
  }

  #answer(request: MadeRequest, type: string): object {
    const { method, path } = request
    const url = new URL(path, 'http://server')
    const [room, name = '', part = '', action = ''] = url.pathname.slice(1).split('/').map(decodeURIComponent)
    const route = [method, room, part, action].filter(Boolean).join(' ')
    if (method !== 'GET') {
      const expected = route === 'PUT indexes documents' ? 'application/x-ndjson' : 'application/json'
      if (type !== expected) throw new Refusal(415, 'invalid_content_type', `${type} for ${route}`)
    }
    switch (route) {
      case 'GET indexes':
        this.#allow(request, 'indexes.get', name)
        return { uid: name, primaryKey: this.#index(name).primaryKey, createdAt: '', updatedAt: '' }
      case 'POST indexes search':
        this.#allow(request, 'search', name)
        return this.#search(name, parsed(searchRequest, request.body))
      case 'POST multi-search': {
        const { queries } = parsed(multiSearchRequest, request.body)
        for (const { indexUid } of queries) this.#allow(request, 'search', indexUid)
        return {
          results: queries.map(({ indexUid, ...query }) => ({ indexUid, ...this.#search(indexUid, query) })),
        }
      }
      case 'PATCH indexes settings': {
        this.#allow(request, 'settings.update', name)
        const settings = parsed(settingsRequest, request.body)
        return this.#enqueue(name, 'settingsUpdate', () => Object.assign(this.#made(name).settings, settings))
      }
      case 'PUT indexes documents': {
        this.#allow(request, 'documents.add', name)
        const primaryKey = url.searchParams.get('primaryKey')
        const lines = request.body.split('\n').filter(Boolean).map(readLine)
        return this.#enqueue(name, 'documentAdditionOrUpdate', () => this.#update(name, primaryKey, lines))
      }
      case 'POST indexes documents fetch':
        this.#allow(request, 'documents.get', name)
        return this.#fetched(name, parsed(fetchRequest, request.body))
      case 'POST indexes documents delete': {
        this.#allow(request, 'documents.delete', name)
        const { filter } = parsed(deleteRequest, request.body)
        return this.#enqueue(name, 'documentDeletion', () => {
          const { documents, settings } = this.#index(name)
          const matches = readFilter(filter, settings.filterableAttributes ?? [])
          for (const [key, document] of documents) if (matches(document)) documents.delete(key)
        })
      }
      case 'GET tasks':
        this.#allow(request, 'tasks.get')
        return this.#task(Number(name))
      case 'GET keys':
        this.#allow(request, 'keys.get')
        return this.#key(name)
      default:
        throw new Refusal(404, 'not_found', `no such route: ${route}`)
    }
  }

  #allow({ key }: MadeRequest, action: string, index = '*'): void {
    if (key === '') throw new Refusal(401, 'missing_authorization_header')
    const rights = this.keys.get(key)
    const may = (names: readonly string[], wanted: string) => names.includes('*') || names.includes(wanted)
    if (!rights || !may(rights.actions, action) || (index !== '*' && !may(rights.indexes, index))) {
      throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.')
    }
  }

  #index(name: string): Index {
    const index = this.indexes.get(name)
    if (!index) throw new Refusal(404, 'index_not_found', `Index \`${name}\` not found.`)
    return index
  }

  /** The index, made where there is none: it comes with what is first written to it. */
  #made(name: string): Index {
    const index = this.indexes.get(name) ?? { primaryKey: null, settings: {}, documents: new Map() }
    this.indexes.set(name, index)
    return index
  }

  #search(name: string, request: v.InferOutput<typeof searchRequest>): object {
    const { documents, settings } = this.#index(name)
    return scan(documents.values(), settings, request)
  }

  #fetched(name: string, { fields, filter, limit, offset }: v.InferOutput<typeof fetchRequest>): object {
    const { documents, settings } = this.#index(name)
    const found = [...documents.values()].filter(readFilter(filter, settings.filterableAttributes ?? []))
    const pick = (document: Document) =>
      Object.fromEntries(Object.entries(document).filter(([field]) => !fields || fields.includes(field)))
    return { results: found.slice(offset, offset + limit).map(pick), offset, limit, total: found.length }
  }

  #update(name: string, primaryKey: string | null, lines: readonly Document[]): void {
    const index = this.#made(name)
    index.primaryKey ??= primaryKey
    const keyName = index.primaryKey
    if (keyName === null) throw new Refusal(400, 'index_primary_key_no_candidate_found')
    for (const line of lines) {
      const key = line[keyName]
      if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{1,511}$/.test(key))
        throw new Refusal(400, 'invalid_document_id')
      index.documents.set(key, { ...index.documents.get(key), ...line })
    }
  }

  #enqueue(indexUid: string, type: string, apply: () => void): object {
    const task: Task = { uid: this.tasks.length, indexUid, type, apply, status: 'enqueued', error: null }
    this.tasks.push(task)
    return { taskUid: task.uid, indexUid, status: task.status, type, enqueuedAt: '2026-11-25T00:00:00Z' }
  }

  #task(uid: number): object {
    const next = this.tasks.find(({ status }) => status === 'enqueued')
    if (next) this.#do(next)
    const task = this.tasks[uid]
    if (!task) throw new Refusal(404, 'task_not_found')
    const { status, error, type, indexUid } = task
    return { uid, batchUid: null, indexUid, status, type, canceledBy: null, error }
  }

  #do(task: Task): void {
    try {
      task.apply()
      task.status = 'succeeded'
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      task.status = 'failed'
      task.error = { message: cause.message, code: cause.code, type: 'invalid_request', link: '' }
    }
  }

  #key(key: string): object {
    if (key === '') return { results: [], offset: 0, limit: 1, total: this.keys.size }
    const rights = this.keys.get(key)
    if (!rights) throw new Refusal(404, 'api_key_not_found')
    return { name: null, description: null, key, uid: '', ...rights, expiresAt: null }
  }
}

/** What JavaScript escapes in JSON is half a character, and serde refuses it. */
function refuseHalfCharacters(json: string): void {
  if (/(?:^|[^\\])(?:\\\\)*\\u[dD][89a-fA-F]/u.test(json)) throw new Refusal(400, 'malformed_payload')
}

function readLine(line: string): Document {
  return v.parse(v.record(v.string(), v.unknown()), JSON.parse(line))
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, body: string): T {
  const result = v.safeParse(schema, JSON.parse(body))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Refusal(400, 'bad_request', `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}
