import { Fault } from '#cli/fault.ts'
import { ASSET_KINDS, type AssetKind, type PageAssets } from '#prerender/prerenderer.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const PROJECT = join(import.meta.dirname, '../../..')

/** Where `npm run build` puts the reader and the prerenderer. */
const BUILD = join(PROJECT, 'dist')

/** Files that every site has at its root: icons and the like. The sample archive among them is none of these. */
const PUBLIC = join(PROJECT, 'public')

const ENTRY = 'src/app/start/boot.ts'

/** The modules that draw the pages of each kind. */
const PAGE_MODULES: Readonly<Record<AssetKind, string>> = {
  front: 'src/app/pages/front/FrontPage.tsx',
  board: 'src/app/pages/board/BoardPage.tsx',
  article: 'src/app/pages/article/ArticlePage.tsx',
  dates: 'src/app/pages/dates/DatesPage.tsx',
  on: 'src/app/pages/on/OnPage.tsx',
  series: 'src/app/pages/series/SeriesPage.tsx',
  search: 'src/app/pages/search/SearchPage.tsx',
  saved: 'src/app/pages/saved/SavedPage.tsx',
  top: 'src/app/pages/top/TopPage.tsx',
  about: 'src/app/pages/about/AboutPage.tsx',
  trouble: 'src/app/pages/trouble/TroublePage.tsx',
}

/** https://vite.dev/guide/backend-integration.html */
const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    dynamicImports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
)
type BuildManifest = v.InferOutput<typeof manifestSchema>

/** The reader as it was built. */
export interface ReaderBuild {
  /** Changes whenever a page may be drawn differently. */
  readonly id: string
  readonly assets: Readonly<Record<AssetKind, PageAssets>>
  /** The program that draws pages, a `PrerenderModule`; and the one that makes them in a thread of its own. */
  readonly programs: { readonly prerenderer: string; readonly pageWorker: string }
  /** The folder of the scripts and styles. */
  readonly dir: string
  /** The scripts and styles, relative to it. */
  readonly files: readonly string[]
  /** The script of the service worker, without what it has to know of a site; and of the one that takes its place to go. */
  readonly worker: string
  readonly remover: string
  /** Files for the root of the site: where they are, by their names. */
  readonly rootFiles: ReadonlyMap<string, string>
}

/** @throws Fault where there is no build */
export function readReaderBuild(): ReaderBuild {
  const dir = join(BUILD, 'reader')
  const manifestFile = join(dir, '.vite/manifest.json')
  if (!existsSync(manifestFile) || !existsSync(prerenderFile()) || !existsSync(workerFile('remover'))) {
    throw new Fault('The reader has not been built yet: run npm run build, then publish again.')
  }
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(manifestFile, 'utf8')))
  const files = readdirSync(join(dir, 'assets'))
    .toSorted()
    .map((name) => `assets/${name}`)
  const starting = {
    start: fileNamed(/^assets\/starter-[^.]+\.js$/, files),
    pause: fileNamed(/^assets\/pause-[^.]+\.css$/, files),
  }
  const assets = Object.fromEntries(
    ASSET_KINDS.map(
      (kind) => [kind, { ...starting, ...assetsOf(PAGE_MODULES[kind], manifest, dir) }] as const,
    ),
  ) as Record<AssetKind, PageAssets> // every kind has its entry: they were just made from the list of all kinds
  const names = readdirSync(PUBLIC, { withFileTypes: true }).filter((entry) => entry.isFile())
  const rootFiles = new Map(names.map(({ name }) => [name, join(PUBLIC, name)]))
  const worker = readFileSync(workerFile('worker'), 'utf8')
  const remover = readFileSync(workerFile('remover'), 'utf8')
  const programs = { prerenderer: prerenderFile(), pageWorker: join(BUILD, 'prerender/page-worker.js') }
  return { id: buildId(files), assets, programs, dir, files, worker, remover, rootFiles }
}

function prerenderFile(): string {
  return join(BUILD, 'prerender/create-prerenderer.js')
}

function workerFile(name: 'worker' | 'remover'): string {
  return join(BUILD, 'worker', `${name}.js`)
}

function assetsOf(
  pageModule: string,
  manifest: BuildManifest,
  dir: string,
): Omit<PageAssets, 'start' | 'pause'> {
  const boot = chunkOf(ENTRY, manifest)
  const needed = new Map<string, BuildManifest[string]>()
  for (const name of [ENTRY, ...boot.dynamicImports]) addWithImports(name, manifest, needed)
  const ofEveryPage = filesOf(needed)
  addWithImports(pageModule, manifest, needed)
  const chunks = [...needed.values()]
  const stylesheets = [...new Set(chunks.flatMap(({ css }) => css))]
  return {
    boot: boot.file,
    modules: ofEveryPage.filter((file) => file !== boot.file),
    pageModules: filesOf(needed).filter((file) => !ofEveryPage.includes(file)),
    stylesheets,
    styles: stylesheets.map((file) => readFileSync(join(dir, file), 'utf8').trim()).join(''),
  }
}

/** Finds what no module names, so that the list of those does not know it. */
function fileNamed(pattern: RegExp, files: readonly string[]): string {
  const file = files.find((path) => pattern.test(path))
  if (!file)
    throw new Fault('The build has nothing to start pages with: run npm run build, then publish again.')
  return file
}

/** Each once: several modules may lie in one file. */
function filesOf(chunks: ReadonlyMap<string, BuildManifest[string]>): string[] {
  return [...new Set([...chunks.values()].map(({ file }) => file))]
}

/** A module's own imports come before it, so that styles stand in the order in which they were written. */
function addWithImports(
  name: string,
  manifest: BuildManifest,
  seen: Map<string, BuildManifest[string]>,
): void {
  if (seen.has(name)) return
  const chunk = chunkOf(name, manifest)
  for (const imported of chunk.imports) addWithImports(imported, manifest, seen)
  seen.set(name, chunk)
}

function chunkOf(name: string, manifest: BuildManifest): BuildManifest[string] {
  const chunk = manifest[name]
  if (!chunk) throw new Fault(`The build has no ${name}: run npm run build, then publish again.`)
  return chunk
}

/** Scripts and styles have their content in their names; the prerenderer's files have to be read. */
function buildId(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file)
  const dir = join(BUILD, 'prerender')
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (path.endsWith('.js')) hash.update(path).update(readFileSync(join(dir, path)))
  }
  return hash.digest('hex').slice(0, 16)
}
