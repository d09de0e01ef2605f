import { spawnSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './running-server.ts'

export interface RunningNginx {
  /** The origin at which it answers, without a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Where nginx is, by `GAPAN_NGINX` or among the usual places. Where it must be there (`CI`, `GAPAN_REQUIRE_NGINX`) its absence is an error.
 * @returns `null` where it is not installed: tests that need it are to be skipped
 */
export function findNginx(): string | null {
  const found = [process.env['GAPAN_NGINX'] ?? '', 'nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx']
    .filter((command) => command !== '')
    .find((command) => spawnSync(command, ['-v']).status === 0)
  if (found !== undefined) return found
  if (process.env['CI'] || process.env['GAPAN_REQUIRE_NGINX']) {
    throw new Error(
      'nginx is not installed (Debian: apt-get install nginx-light), and these tests may not be left out here.',
    )
  }
  console.warn(
    'nginx is not installed (Debian: apt-get install nginx-light): the tests of its configuration are left out.',
  )
  return null
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

export interface StartNginx {
  /** The configuration that publish wrote for a site at `url`: a whole path. */
  readonly conf: string
  /** The origin that the site was published for, `http://127.0.0.1:<port>`. The configuration listens there. */
  readonly url: string
}

/**
 * Starts a real nginx with the configuration of a site; whoever runs it, root or not. All that it writes is in a temporary
 * folder, which `close` deletes.
 */
export async function startNginx({ conf, url }: StartNginx): Promise<RunningNginx> {
  const nginx = findNginx()
  if (nginx === null) throw new Error('nginx is not installed.')
  const dir = await mkdtemp(join(tmpdir(), 'gapan-nginx-'))
  const main = join(dir, 'nginx.conf')
  await writeFile(main, mainConfiguration(dir, conf))
  const server = await startServer({
    command: nginx,
    args: ['-c', main, '-p', dir, '-e', 'stderr'],
    url,
    dir,
    stopSignal: 'SIGTERM',
  })
  return { url, close: () => server.close() }
}

/** What stands around the configuration of a site on a server: no types, no compression, none of Debian's settings. */
function mainConfiguration(dir: string, conf: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    // As root its workers would be somebody else, who may not look into a temporary folder.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid "${join(dir, 'nginx.pid')}";`,
    'error_log stderr warn;',
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path "${join(dir, name)}";`),
    `  include "${conf}";`,
    '}',
    '',
  ].join('\n')
}
