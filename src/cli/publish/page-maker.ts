import { chunkOf } from '#archive/pages.ts'
import type { Finding } from '#cli/findings.ts'
import type {
  AssetKind,
  PageAssets,
  PreparedPage,
  Prerenderer,
  PrerenderModule,
} from '#prerender/prerenderer.ts'
import { SourceError } from '#sources/source-error.ts'
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { fetchFrom } from './archive-files.ts'
import { contentSecurityPolicy } from './hosting/content-security-policy.ts'
import { digestOf } from './page-groups.ts'
import type { ReaderBuild } from './reader-build.ts'
import type { SiteAddress } from './site-address.ts'
import { SiteFolder, type SiteTally } from './site-folder.ts'
import { pageFile, type PublishedEntry } from './site-state.ts'

/** All that making pages needs to know; can be sent to a thread. */
export interface PageMakerOptions {
  readonly archive: string
  readonly out: string
  readonly address: SiteAddress
  readonly language: string
  /** Whether the site has a service worker. */
  readonly offline: boolean
  /** Origins of other servers that the reader asks. */
  readonly connectTo: readonly string[]
  readonly assets: Readonly<Record<AssetKind, PageAssets>>
  readonly programs: ReaderBuild['programs']
  readonly compress: boolean
  /** Changes whenever every page has to be made anew. */
  readonly build: string
}

/** Pages to make, with the digests that they had. */
export interface PageJob {
  readonly paths: readonly string[]
  readonly known: ReadonlyMap<string, string>
}

/** What came of a job. */
export interface PageResult {
  readonly pages: readonly PublishedEntry[]
  /** Chunks of headlines that are shown, whose counts may be newer: `news/3`. */
  readonly needs: readonly string[]
  /** Pages that could not be made. */
  readonly findings: readonly Finding[]
  readonly tally: SiteTally
}

/** Makes pages and writes those that differ from what is there. */
export class PageMaker {
  readonly #options: PageMakerOptions
  readonly #prerenderer: Prerenderer
  readonly #frame: string

  private constructor(options: PageMakerOptions, prerenderer: Prerenderer, frame: string) {
    this.#options = options
    this.#prerenderer = prerenderer
    this.#frame = frame
  }

  static async create(options: PageMakerOptions): Promise<PageMaker> {
    const { archive, address, language, assets, offline, connectTo } = options
    const program: PrerenderModule = await import(pathToFileURL(options.programs.prerenderer).href)
    const prerenderer = program.createPrerenderer({
      fetch: fetchFrom(archive, `${address.base}archive/`),
      ...address,
      language,
      offline,
      assets,
      policy: ({ styles, scripts }) =>
        contentSecurityPolicy({
          styleHashes: styles.map(policyHash),
          scriptHashes: scripts.map(policyHash),
          connectTo,
          forHeader: false,
        }),
    })
    return new PageMaker(options, prerenderer, await frameDigest(prerenderer, options))
  }

  /** What is on every page, and how pages are made. */
  get frame(): string {
    return this.#frame
  }

  async make(job: PageJob): Promise<PageResult> {
    const folder = new SiteFolder(this.#options.out, this.#options.compress)
    try {
      return await this.#makeInto(folder, job)
    } finally {
      folder.close()
    }
  }

  async #makeInto(folder: SiteFolder, { paths, known }: PageJob): Promise<PageResult> {
    const pages: PublishedEntry[] = []
    const needs = new Set<string>()
    const findings: Finding[] = []
    for (const path of paths) {
      let page: PreparedPage
      try {
        page = await this.#prerenderer.prepare(path)
      } catch (cause) {
        if (!(cause instanceof Error) || cause.name !== SourceError.name) throw cause
        findings.push(leftOut(path, cause))
        continue
      }
      const digest = digestOf([this.#frame, page.content])
      const file = pageFile(path)
      if (known.get(path) !== digest || !folder.has(file)) folder.write(file, page.draw())
      for (const { board, sequence } of page.neighbours) needs.add(`${board}/${chunkOf(sequence)}`)
      pages.push([path, digest, page.article?.publishedAt ?? null, page.article?.importedAt ?? null])
    }
    return { pages, needs: [...needs].toSorted(), findings, tally: folder.tally }
  }

  /** The error page, and the page without content. */
  missingPage(): Promise<string> {
    return this.#prerenderer.missingPage()
  }

  emptyPage(): string {
    return this.#prerenderer.emptyPage()
  }
}

function leftOut(path: string, cause: Error): Finding {
  return {
    file: path,
    where: 'page',
    rule: 'page-left-out',
    expected: 'what the page shows',
    found: cause.message,
  }
}

async function frameDigest(
  prerenderer: Prerenderer,
  { address, build, language, offline, connectTo }: PageMakerOptions,
): Promise<string> {
  const own = [build, address.origin, address.base, language, String(offline), ...connectTo]
  return digestOf([...own, await prerenderer.frame()])
}

/** The hash by which a policy names an inlined text: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
