import { serveSite } from '#cli/preview/serve-site.ts'
import { findNginx, freePort, startNginx } from '#tests/hosting/nginx.ts'
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { launchChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the published sample is served; a slash at its end. */
    readerUrl: string
    /** The folder that it is served from. */
    siteFolder: string
    /** Whether a web server with the configuration that publish wrote serves it, headers and old addresses included. */
    isHosted: boolean
  }
}

const run = promisify(execFile)

/** As a person would: a test's own environment would give React's development half. */
const env = { ...process.env, NODE_ENV: 'production' }

/** Builds the reader as it ships, publishes the sample archive with it and serves that, once for all browser tests. */
export default async function buildAndServe(project: TestProject): Promise<() => Promise<void>> {
  const out = resolve('node_modules/.cache/gapan-browser-tests')
  await rm(out, { recursive: true, force: true })
  // Before anything takes long: is there a browser? The one of npm is unpacked with this, by nobody else at the same time.
  await (await launchChromium()).close()
  await run('npm', ['run', '--silent', 'build'], { env })
  const isHosted = findNginx() !== null
  const origin = `http://127.0.0.1:${await freePort()}`
  const publish = ['run', '--silent', 'gapan', '--', 'publish', '--archive', 'public/archive', '--out', out]
  await run('npm', [...publish, '--url', origin], { env })
  const site = isHosted
    ? await startNginx({ conf: join(out, '.gapan/nginx.conf'), url: origin })
    : await serveSite(out, 0)
  project.provide('readerUrl', site.url.endsWith('/') ? site.url : `${site.url}/`)
  project.provide('siteFolder', out)
  project.provide('isHosted', isHosted)
  return () => site.close()
}
