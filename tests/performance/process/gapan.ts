import { resolve } from 'node:path'
import { runMeasured, type MeasuredRun } from './measured-process.ts'

/** What runs this program runs the command too: Node with tsx. */
const TSX = process.execArgv

/** Runs `gapan` as an operator would, in a process of its own. @throws Error where it does not end well */
export function runGapan(...args: readonly string[]): Promise<MeasuredRun> {
  return runMeasured(process.execPath, [...TSX, resolve('src/cli/main.ts'), ...args])
}

/** Publishes an archive. @param url where it is to stand */
export function publish(
  archive: string,
  out: string,
  url: string,
  ...options: readonly string[]
): Promise<MeasuredRun> {
  return runGapan('publish', '--archive', archive, '--out', out, '--url', url, ...options)
}
