import type { Manifest } from '#archive/manifest.ts'
import type { Finding } from '#cli/findings.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { fullStamp, pagesToMake, type PageGroup } from './page-groups.ts'
import type { PageJob, PageMaker, PageMakerOptions, PageResult } from './page-maker.ts'
import { makePages } from './page-pool.ts'
import type { SiteFolder, SiteTally } from './site-folder.ts'
import { pageFile, type GroupState, type PublishedEntry, type SiteState } from './site-state.ts'

/** What making pages needs to know of the run. */
interface MakeSiteJob {
  readonly archive: string
  readonly manifest: Manifest
  readonly signal: AbortSignal
  readonly report: (finding: Finding) => void
  readonly progress: Progress
}

interface GroupJob extends PageJob {
  readonly group: PageGroup | null
}

/** The pages of a site after a run. */
export interface MadePages {
  readonly groups: Record<string, GroupState>
  readonly pages: PublishedEntry[]
  readonly remade: number
  readonly tally: SiteTally
}

/** Of a site whose pages the reader draws. */
export const NO_PAGES: MadePages = {
  groups: {},
  pages: [],
  remade: 0,
  tally: { written: 0, bytes: 0, deleted: 0 },
}

/** Makes the pages that are not what they were, as far as their files tell, on all cores, and keeps the others. */
export async function makeSite(
  { archive, manifest, progress, report, signal }: MakeSiteJob,
  options: PageMakerOptions,
  maker: PageMaker,
  plan: readonly PageGroup[],
  old: SiteState,
  folder: SiteFolder,
): Promise<MadePages> {
  const groups: Record<string, GroupState> = {}
  const pages: PublishedEntry[] = []
  const jobs: GroupJob[] = [singlePages(manifest, old)]
  let tally: SiteTally = { written: 0, bytes: 0, deleted: 0 }
  const hasPage = (path: string) => folder.has(pageFile(path))
  for (const group of plan) {
    const known = old.groups[group.key]
    const paths = pagesToMake(group, known, archive, manifest, hasPage)
    if (known && paths.length === 0) groups[group.key] = known
    else jobs.push({ group, paths, known: digestsOf(known?.pages ?? []) })
  }
  const total = jobs.reduce((sum, { paths }) => sum + paths.length, 0)
  let done = 0
  const onResult = (job: GroupJob, result: PageResult) => {
    for (const finding of result.findings) report(finding)
    tally = addTallies(tally, result.tally)
    const kept = keptPages(job, result, old)
    if (job.group) {
      const isPart = job.paths.length < job.group.paths.length
      // What the pages that stay as they are take their headlines from is not known apart.
      const others = isPart ? (old.groups[job.group.key]?.needs ?? []) : []
      const needs = [...new Set([...result.needs, ...others])].toSorted()
      // A page that could not be made is tried again the next time.
      const stamp =
        result.findings.length > 0 || job.group.isIncomplete
          ? ''
          : fullStamp(archive, job.group, needs, manifest)
      groups[job.group.key] = {
        stamp,
        own: Object.fromEntries(job.group.own),
        needs,
        pages: inOrderOf(job.group.paths, [...result.pages, ...kept]),
      }
    } else pages.push(...result.pages, ...kept)
    done += job.paths.length
    progress.step('made', done, total)
  }
  await makePages(options, maker, jobs, onResult, signal)
  return { groups: inPlannedOrder(groups, plan), pages, remade: total, tally }
}

/** Which thread was done first must not tell in the site: sitemaps list pages in this order. */
function inPlannedOrder(
  groups: Readonly<Record<string, GroupState>>,
  plan: readonly PageGroup[],
): Record<string, GroupState> {
  return Object.fromEntries(
    plan.flatMap(({ key }) => {
      const group = groups[key]
      return group ? [[key, group] as const] : []
    }),
  )
}

/** Pages that ask search engines not to keep them: they are in no sitemap. */
export const UNLISTED_PAGES: ReadonlySet<string> = new Set(['/search', '/saved'])

/** The pages that belong to no chunk. They are few, and looked at every time. */
function singlePages({ boards }: Manifest, old: SiteState): GroupJob {
  return {
    group: null,
    paths: ['/', '/about', ...UNLISTED_PAGES, ...boards.map(({ id }) => `/${id}`)],
    known: digestsOf(old.pages),
  }
}

/** Pages of a group as they were planned, then those that were not. */
function inOrderOf(paths: readonly string[], pages: readonly PublishedEntry[]): PublishedEntry[] {
  const places = new Map(paths.map((path, place) => [path, place]))
  const placeOf = ([path]: PublishedEntry) => places.get(path) ?? paths.length
  return pages.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Pages that need not be made anew, or can't from what the archive has now, and were made before: they stay as they were. */
function keptPages(
  { group, paths }: GroupJob,
  { findings, pages }: PageResult,
  old: SiteState,
): PublishedEntry[] {
  const before = group ? (old.groups[group.key]?.pages ?? []) : old.pages
  if (group?.isIncomplete) {
    const made = new Set(pages.map(([path]) => path))
    return before.filter(([path]) => !made.has(path))
  }
  const kept = new Set(findings.map(({ file }) => file))
  const made = new Set(paths)
  for (const path of group?.paths ?? []) if (!made.has(path)) kept.add(path)
  return before.filter(([path]) => kept.has(path))
}

function digestsOf(pages: readonly PublishedEntry[]): ReadonlyMap<string, string> {
  return new Map(pages.map(([path, digest]) => [path, digest]))
}

/** Every page of a site with its digest. */
export function* pagesOf({ groups, pages }: Pick<SiteState, 'groups' | 'pages'>): Generator<PublishedEntry> {
  yield* pages
  for (const group of Object.values(groups)) yield* group.pages
}

export function addTallies(a: Readonly<SiteTally>, b: Readonly<SiteTally>): SiteTally {
  return { written: a.written + b.written, bytes: a.bytes + b.bytes, deleted: a.deleted + b.deleted }
}
