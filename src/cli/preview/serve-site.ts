import { Fault } from '#cli/fault.ts'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** A published site that is being served. */
export interface ServedSite {
  /** Its front page: `http://localhost:4173/`, with the path under which the site wants to stand. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a published site as a static host does: `/news/123` is `news/123.html`, what is not there is `404.html` with
 * status 404. For looking at; `docs/hosting.md` tells of servers for the public.
 * @param port 0 for any that is free
 * @throws Fault where the folder has no site
 */
export async function serveSite(dir: string, port: number): Promise<ServedSite> {
  const missing = join(dir, '404.html')
  if (!existsSync(missing)) throw new Fault(`There is no site in ${dir}: make one with gapan publish.`)
  const base = baseOf(readFileSync(missing, 'utf8'))
  const serve = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true, extensions: ['html'] })
  const notFound = (response: ServerResponse) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(readFileSync(missing))
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (!path.startsWith(base) || /\/\.(?!well-known)/u.test(path)) return notFound(response)
    request.url = path.slice(base.length - 1)
    return serve(request, response, () => notFound(response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE' ? new Fault(`Port ${port} is taken: give another with --port.`) : cause,
      )
    })
    server.listen(port, 'localhost', () => resolve())
  })
  const address = server.address()
  const used = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${used}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The path under which the site wants to stand, as its pages tell the reader. */
function baseOf(page: string): string {
  return /"base":"([^"]*)"/u.exec(page)?.[1] ?? '/'
}
