import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built reader is served, with the sample archive; a slash at its end. */
    readerUrl: string
  }
}

/** Builds the reader as it ships and serves it, once for all browser tests. */
export default async function buildAndServe(project: TestProject): Promise<() => Promise<void>> {
  const outDir = 'node_modules/.cache/gapan-browser-tests'
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('vite preview gave no address')
  project.provide('readerUrl', url)
  return () => server.close()
}
