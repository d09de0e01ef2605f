import { run } from '#cli/commands/run.ts'

const stop = new AbortController()
// Once: a second Ctrl+C ends the process at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  // Whoever read the output has gone (`gapan check | head`): nothing more is wanted.
  if (cause.code === 'EPIPE') process.exit()
  throw cause
})

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
  debug: process.env['GAPAN_DEBUG'] === '1',
})
