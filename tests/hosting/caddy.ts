import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
  const running = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', conf], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HOME: dir,
      XDG_DATA_HOME: dir,
      XDG_CONFIG_HOME: dir,
      CADDY_ADMIN: `unix/${dir}/admin`,
    },
  })
  let said = ''
  running.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resolve) => running.once('close', () => resolve()))
  const close = async () => {
    running.kill('SIGKILL')
    await ended
    await rm(dir, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 200; tries++) {
    if (running.exitCode !== null) break
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
    await answer?.body?.cancel()
    if (answer) return { close }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await close()
  throw new Error(`Caddy did not start: ${said}`)
}
