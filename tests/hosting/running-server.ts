import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'

export interface StartServer {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** The address at which it will answer. */
  readonly url: string
  /** The folder of all that it writes, which is deleted when it is closed. */
  readonly dir: string
  readonly stopSignal: NodeJS.Signals
}

/** Starts a server, and waits for its first answer. */
export async function startServer({
  command,
  args,
  env = process.env,
  url,
  dir,
  stopSignal,
}: StartServer): Promise<{ close(): Promise<void> }> {
  const running = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env })
  let said = ''
  running.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resolve) => running.once('close', () => resolve()))
  const close = async () => {
    running.kill(stopSignal)
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
  throw new Error(`${command} did not start: ${said}`)
}
