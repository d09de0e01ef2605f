/**
 * `npm start`: publishes the sample archive, or the one that GAPAN_ARCHIVE names, and serves the site on this machine.
 */
import { run } from '#cli/commands/run.ts'
import { resolve } from 'node:path'

const archive = process.env['GAPAN_ARCHIVE'] ?? 'public/archive'
const port = process.env['PORT'] ?? '4173'
const out = resolve('dist/site')
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
const terminal = { stdout: process.stdout, stderr: process.stderr, signal: stop.signal, debug: false }

const url = `http://localhost:${port}`
const published = await run(
  ['publish', '--archive', archive, '--out', out, '--url', url, '--no-compress'],
  terminal,
)
process.exitCode = published > 1 ? published : await run(['preview', '--out', out, '--port', port], terminal)
