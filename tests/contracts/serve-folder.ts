import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface ServedFolder {
  /** With a slash at its end. */
  readonly base: string
  close(): Promise<void>
}

/** A real static web server on a free port of this machine. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const serve = sirv(folder, { dev: true })
  const server = createServer((request, response) =>
    serve(request, response, () => {
      response.statusCode = 404
      response.end()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    base: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}
