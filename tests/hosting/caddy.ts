import { spawnSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './running-server.ts'

/** Whether Caddy is installed. Nothing asks for it to be: nginx is what is always tested. */
export function isCaddyInstalled(): boolean {
  return spawnSync('caddy', ['version']).status === 0
}

/** Starts a real Caddy with the configuration of a site; all that it writes is in a temporary folder. */
export async function startCaddy({
  conf,
  url,
}: {
  readonly conf: string
  readonly url: string
}): Promise<{ close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'gapan-caddy-'))
  return startServer({
    command: 'caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', conf],
    env: {
      ...process.env,
      HOME: dir,
      XDG_DATA_HOME: dir,
      XDG_CONFIG_HOME: dir,
      CADDY_ADMIN: `unix/${dir}/admin`,
    },
    url,
    dir,
    stopSignal: 'SIGKILL',
  })
}
