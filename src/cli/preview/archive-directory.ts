import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import type { Connect, Plugin } from 'vite'

/**
 * Serves an archive under `/archive/` while developing, whichever folder it lies in.
 * What is not there is a 404, as on any static host, and never the application's page.
 */
export function archiveDirectory(folder: string): Plugin {
  const dir = resolve(folder)
  const serve = sirv(dir, { dev: true, etag: true })
  const use = (middlewares: Connect.Server) => {
    if (!existsSync(join(dir, 'archive.json'))) {
      throw new Error(
        `There is no archive in ${dir} (archive.json is missing). Set GAPAN_ARCHIVE to the folder that an import made.`,
      )
    }
    middlewares.use('/archive', (request, response) =>
      serve(request, response, () => {
        response.statusCode = 404
        response.end('Not in this archive.')
      }),
    )
  }
  return {
    name: 'gapan:archive-directory',
    configureServer: ({ middlewares }) => use(middlewares),
  }
}
