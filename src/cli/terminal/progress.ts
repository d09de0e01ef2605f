/** Tells a person how far a long task is. */
export interface Progress {
  /**
   * @param what is being done, as a participle: `read`, `written`
   * @param total `null` where it is not known yet
   */
  step(what: string, done: number, total: number | null): void
  /** Ends the line that is being rewritten, so that what follows stands on its own. */
  end(): void
}

/** The part of a stream that progress is written to. */
export interface ProgressStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
}

const TERMINAL_INTERVAL_MS = 100
const PLAIN_INTERVAL_MS = 5000

/**
 * Progress with a rate and, where the end is known, the time left: one line that rewrites itself on a terminal, a plain
 * line every few seconds elsewhere.
 * @param things what is counted, in the plural
 * @param now the time in milliseconds
 */
export function createProgress(
  stream: ProgressStream,
  things = 'articles',
  now: () => number = performance.now.bind(performance),
): Progress {
  const isTerminal = stream.isTTY === true
  const interval = isTerminal ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS
  let phase = ''
  let phaseStart = now()
  let lastLine = phaseStart
  let isLineOpen = false

  return {
    step(what, done, total) {
      const time = now()
      if (what !== phase) {
        phase = what
        phaseStart = time
        lastLine = time
      }
      if (time - lastLine < interval) return
      lastLine = time
      const rate = Math.round(done / Math.max(0.001, (time - phaseStart) / 1000))
      const left = total === null || rate === 0 ? '' : `, ${timeLeft((total - done) / rate)} left`
      const line = `${number(done)}${total === null ? '' : ` of ${number(total)}`} ${things} ${what}, ${number(rate)}/s${left}`
      // Carriage return and "erase to the end of the line": https://en.wikipedia.org/wiki/ANSI_escape_code
      stream.write(isTerminal ? `\r${line}\u001B[K` : `${line}\n`)
      isLineOpen = isTerminal
    },
    end() {
      if (isLineOpen) stream.write('\r\u001B[K')
      isLineOpen = false
    },
  }
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}

function number(value: number): string {
  return value.toLocaleString('en')
}
