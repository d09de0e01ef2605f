import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'

/** A program that has run. */
export interface MeasuredRun {
  readonly seconds: number
  /** Time of processors that it used, its children included; `null` where this system does not tell. */
  readonly cpuSeconds: number | null
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
  const cpuBefore = await cpuOfChildren()
  const start = performance.now()
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => void child.kill()
  process.once('exit', stop)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const memory = new MemoryWatch(child.pid ?? 0)
  const [code, signal] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  memory.end()
  process.off('exit', stop)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${output}`)
  const cpuAfter = await cpuOfChildren()
  const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
  return { seconds, cpuSeconds, memoryMB: memory.peakMB, output }
}

/** Linux counts in hundredths of a second, whatever its own clock (time(7)). */
const TICKS_PER_SECOND = 100

/** Seconds that all children that have ended used: fields 16 and 17 of /proc/self/stat (proc_pid_stat(5)). */
async function cpuOfChildren(): Promise<number | null> {
  const stat = await read('/proc/self/stat')
  // The name, in parentheses, may have spaces; the field after it is the third.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[13]) + Number(fields[14])
  return Number.isNaN(ticks) ? null : ticks / TICKS_PER_SECOND
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
