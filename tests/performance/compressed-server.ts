import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** One answer of the server, for counting. */
export interface Answer {
  /** With its query. */
  readonly path: string
  readonly status: number
  readonly type: string
  /** Bytes of the body as they were sent, compressed. */
  readonly bytes: number
  /** When the request came, in milliseconds since 1970. */
  readonly at: number
}

export interface CompressedServer {
  /** With a slash at its end. */
  readonly url: string
  /** Every answer since the last `forget`. */
  readonly answers: readonly Answer[]
  forget(): void
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}
const COMPRESSED = /^(?:text|application)\/(?!pdf)|svg/

/**
 * A local web server as a good host would be: HTTP/1.1 with connections that stay open, everything compressed
 * beforehand, `/news/123` answered by `news/123.html` and whatever is not there by `404.html`. All pages that
 * a benchmark compares come from it, so that none wins by its server.
 * @param missing the status of `404.html`; hosts of single-page applications say 200
 */
export async function serveCompressed(folder: string, missing: 200 | 404 = 404): Promise<CompressedServer> {
  const answers: Answer[] = []
  const files = new CompressedFiles(folder)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now()
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const encoding = encodingOf(request)
    const found = await files.find(decodeURIComponent(pathname), encoding)
    const file = found ?? (await files.find('/404.html', encoding))
    const status = found ? 200 : missing
    const body = file?.body ?? Buffer.from('There is nothing here.')
    const type = file?.type ?? 'text/plain'
    const isKnown = status === 200 && file !== null && request.headers['if-none-match'] === file.etag
    response.writeHead(isKnown ? 304 : status, {
      'content-type': type,
      'cache-control': isImmutable(pathname, search) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file && { etag: file.etag, vary: 'accept-encoding' }),
      ...(file?.encoding && { 'content-encoding': file.encoding }),
      ...(!isKnown && { 'content-length': body.length }),
    })
    response.end(isKnown || request.method === 'HEAD' ? undefined : body)
    answers.push({
      path: pathname + search,
      status: isKnown ? 304 : status,
      type: type.split(';')[0] ?? '',
      bytes: isKnown ? 0 : body.length,
      at,
    })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      response.statusCode = 500
      response.end(String(cause))
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    answers,
    forget: () => void answers.splice(0),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

type Encoding = 'br' | 'gzip' | null

interface ServedFile {
  readonly body: Buffer
  readonly type: string
  readonly etag: string
  readonly encoding: Encoding
}

/** Files of a folder as they are sent: those with `.br` or `.gz` beside them as they are, others compressed once. */
class CompressedFiles {
  readonly #folder: string
  readonly #sent = new Map<string, ServedFile>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async find(pathname: string, accepted: Encoding): Promise<ServedFile | null> {
    // A path that would lead out of the folder begins at its root.
    const path = normalize(pathname)
    const candidates = path.endsWith('/')
      ? [`${path}index.html`]
      : extname(path) === ''
        ? [`${path}.html`, path, `${path}/index.html`]
        : [path]
    for (const candidate of candidates) {
      const file = join(this.#folder, candidate)
      const found = await stat(file).catch(() => null)
      if (found?.isFile()) return this.#read(file, found.mtimeMs, accepted)
    }
    return null
  }

  async #read(file: string, modified: number, accepted: Encoding): Promise<ServedFile> {
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const encoding = COMPRESSED.test(type) ? accepted : null
    const key = `${file} ${modified} ${encoding}`
    const known = this.#sent.get(key)
    if (known) return known
    const body = await compressed(file, encoding)
    const made = { body, type, encoding, etag: `"${modified.toString(36)}-${encoding ?? 'plain'}"` }
    this.#sent.set(key, made)
    return made
  }
}

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** The bytes of a file in some encoding, from the file beside it that has them if there is one. */
export async function compressed(file: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === null) return readFile(file)
  const beside = await readFile(`${file}.${encoding === 'br' ? 'br' : 'gz'}`).catch(() => null)
  if (beside) return beside
  const plain = await readFile(file)
  if (encoding === 'gzip') return compressors.gzip(plain, { level: 9 })
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
  return compressors.br(plain, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: plain.length },
  })
}

function encodingOf({ headers }: IncomingMessage): Encoding {
  const accepted = headers['accept-encoding']?.toString() ?? ''
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : null
}

/** Names with a hash, and chunks that are asked for with their revision. */
function isImmutable(pathname: string, search: string): boolean {
  return pathname.includes('/assets/') || /^\?[nr]=/.test(search)
}
