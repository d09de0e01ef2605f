import type { Manifest } from '#archive/manifest.ts'
import type { WorkerSite } from '#worker/contract.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from './page-groups.ts'
import type { ReaderBuild } from './reader-build.ts'
import type { SiteAddress } from './site-address.ts'
import type { SiteFiles } from './site-files.ts'
import { PRIVATE_FOLDER } from './site-folder.ts'
import { webAppManifest } from './web-app-manifest.ts'

const WORKER_FILE = 'sw.js'

/** For an operator to put in the place of `sw.js`, should the worker do harm. */
export const REMOVER_FILE = `${PRIVATE_FOLDER}/sw-remove.js`

interface OfflineJob {
  readonly manifest: Manifest
  readonly address: SiteAddress
  readonly build: ReaderBuild
  readonly language: string
  /** Whether what was read shall be kept for reading without a network; else what was kept goes. */
  readonly offline: boolean
  /** The document in which the reader draws whatever its address names. */
  readonly shell: string
}

/** Writes the service worker and the manifest that makes the site one to install. */
export function writeOffline(job: OfflineJob, files: SiteFiles): void {
  const { manifest, address, build, language, offline } = job
  const app = webAppManifest(manifest.site, address.base, language)
  files.write('manifest.webmanifest', `${JSON.stringify(app, null, 2)}\n`)
  files.write(REMOVER_FILE, build.remover)
  files.write(WORKER_FILE, offline ? workerScript(job) : build.remover)
}

/**
 * The worker with what it has to know before it, in one file: browsers compare a worker byte by byte, so a new build of the
 * reader makes a new worker, and an import, which changes nothing that is in here, does not.
 */
function workerScript({ address, build, shell }: OfflineJob): string {
  const assets = build.files.map((path) => ({ path, integrity: integrityOf(join(build.dir, path)) }))
  const version = digestOf([shell, ...build.files])
  const site: WorkerSite = { base: address.base, version, assets, shell }
  return `self.gapanSite=${JSON.stringify(site)};\n${build.worker}`
}

/** https://www.w3.org/TR/SRI/ */
function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}
