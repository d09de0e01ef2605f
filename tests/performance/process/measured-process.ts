import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'

/** A program that has run. */
export interface MeasuredRun {
  readonly seconds: number
  /** The most memory that it held at a time with all its threads and children; `null` where this system does not tell. */
  readonly memoryMB: number | null
  /** What it wrote to either stream. */
  readonly output: string
}

export interface ProcessOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

const SAMPLE_MS = 100

/**
 * Runs a program to its end and measures it from outside.
 * @throws Error with its output where it ends with anything but 0
 */
export async function runMeasured(
  command: string,
  args: readonly string[],
  { cwd, env }: ProcessOptions = {},
): Promise<MeasuredRun> {
  const start = performance.now()
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const memory = new MemoryWatch(child.pid ?? 0)
  const [code, signal] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  memory.end()
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${output}`)
  return { seconds, memoryMB: memory.peakMB, output }
}

/**
 * Looks at the memory of a process and its children from time to time, as Linux tells it in /proc (proc(5)).
 * A single process's own peak is kept by Linux; that of several together is as exact as the looks are frequent.
 */
class MemoryWatch {
  #peakKB = 0
  readonly #timer: NodeJS.Timeout

  constructor(pid: number) {
    this.#timer = setInterval(() => {
      void this.#look(pid)
    }, SAMPLE_MS)
  }

  get peakMB(): number | null {
    return this.#peakKB === 0 ? null : this.#peakKB / 1024
  }

  end(): void {
    clearInterval(this.#timer)
  }

  async #look(pid: number): Promise<void> {
    const processes = await Promise.all((await withChildren(pid)).map(memoryOf))
    const together = processes.reduce((sum, { now }) => sum + now, 0)
    this.#peakKB = Math.max(this.#peakKB, together, ...processes.map(({ peak }) => peak))
  }
}

async function withChildren(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const children = await Promise.all(threads.map((thread) => read(`/proc/${pid}/task/${thread}/children`)))
  const pids = children.join(' ').split(/\s+/).filter(Boolean).map(Number)
  return [pid, ...(await Promise.all(pids.map(withChildren))).flat()]
}

/** In KB. */
async function memoryOf(pid: number): Promise<{ now: number; peak: number }> {
  const status = await read(`/proc/${pid}/status`)
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return { now: field('VmRSS'), peak: field('VmHWM') }
}

/** Nothing of what has ended since. */
function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
