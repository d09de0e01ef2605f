import { serveSite } from '#cli/preview/serve-site.ts'
import { createServer, type RequestListener } from 'node:http'

/** A site on this machine whose network can be cut, for real: nobody listens on its port then. */
export class SiteServer {
  readonly dir: string
  #url = ''
  #close: () => Promise<void> = async () => undefined

  /** @param dir the folder of a published site */
  constructor(dir: string) {
    this.dir = dir
  }

  /** Its front page, with a slash at its end. */
  get url(): string {
    return this.#url
  }

  addressOf(path: string): string {
    return new URL(path.replace(/^\//u, ''), this.#url).href
  }

  /** Serves the site: the first time on any free port, from then on on the same. */
  async start(): Promise<void> {
    await this.stop()
    const site = await serveSite(this.dir, this.#url === '' ? 0 : Number(new URL(this.#url).port))
    this.#url = site.url
    this.#close = () => site.close()
  }

  /** Nobody answers any more. */
  async stop(): Promise<void> {
    await this.#close()
    this.#close = async () => undefined
  }

  /** Somebody else answers, as a captive portal does; or takes every request and never answers. */
  async replaceBy(listener: RequestListener): Promise<void> {
    await this.stop()
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(Number(new URL(this.#url).port), resolve))
    this.#close = () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}
