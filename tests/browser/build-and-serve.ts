import { serveSite } from '#cli/preview/serve-site.ts'
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the published sample is served; a slash at its end. */
    readerUrl: string
    /** The folder of that site. */
    readerFolder: string
  }
}

const run = promisify(execFile)

/** As a person would: a test's own environment would give React's development half. */
const env = { ...process.env, NODE_ENV: 'production' }

/** Builds the reader as it ships, publishes the sample archive with it and serves that, once for all browser tests. */
export default async function buildAndServe(project: TestProject): Promise<() => Promise<void>> {
  const out = resolve('node_modules/.cache/gapan-browser-tests')
  await rm(out, { recursive: true, force: true })
  await run('npm', ['run', '--silent', 'build'], { env })
  const publish = ['run', '--silent', 'gapan', '--', 'publish', '--archive', 'public/archive', '--out', out]
  await run('npm', [...publish, '--url', 'http://localhost'], { env })
  const site = await serveSite(out, 0)
  project.provide('readerUrl', site.url)
  project.provide('readerFolder', out)
  return () => site.close()
}
