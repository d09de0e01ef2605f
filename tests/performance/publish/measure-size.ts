import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writePosts } from '../posts/archive.ts'
import { publish } from '../process/gapan.ts'
import type { MeasuredRun } from '../process/measured-process.ts'
import { bytesOf, folderState, touchedFiles } from '../report/file-changes.ts'
import { eleventySite, type EleventySite } from './eleventy.ts'

/** A run, and what it left or changed. */
export interface SiteRun extends MeasuredRun {
  /** Files of the whole site. */
  readonly files: number
  readonly bytes: number
  /** Files of HTML among them. */
  readonly pages: number
  /** Files written or removed by this run. */
  readonly touched: number
}

export interface SizeFigures {
  readonly posts: number
  readonly gapan: readonly SiteRun[]
  readonly eleventy: readonly SiteRun[]
  /** Published again without a change. */
  readonly again: readonly SiteRun[]
  /** Each after one more post. */
  readonly added: readonly SiteRun[]
  readonly eleventyAdded: SiteRun
}

const URL = 'https://naru.example/'

/**
 * Publishes an archive with Gapan and with Eleventy, in turns.
 * @param folder empty
 */
export async function measureSize(
  folder: string,
  archive: string,
  posts: number,
  runs: number,
): Promise<SizeFigures> {
  const project = join(folder, 'eleventy')
  await mkdir(project)
  const eleventy = await eleventySite(project)
  await eleventy.takePosts(archive)
  const own = join(folder, 'archive')
  await cp(archive, own, { recursive: true, preserveTimestamps: true })
  const out = join(folder, 'gapan-site')
  const eleventyOut = join(folder, 'eleventy-site')

  const gapan: SiteRun[] = []
  const other: SiteRun[] = []
  for (let run = 1; run <= runs; run += 1) {
    console.error(`${posts} posts, run ${run} of ${runs}: Gapan …`)
    gapan.push(await afresh(out, () => publish(own, out, URL, '--no-compress')))
    console.error(`${posts} posts, run ${run} of ${runs}: Eleventy …`)
    other.push(await afresh(eleventyOut, () => eleventy.build(eleventyOut)))
  }
  const again: SiteRun[] = []
  const added: SiteRun[] = []
  for (let run = 1; run <= runs; run += 1) {
    console.error(`${posts} posts, again without a change, and with ${run} more …`)
    again.push(await over(out, () => publish(own, out, URL, '--no-compress')))
    await writePosts(own, posts + run)
    added.push(await over(out, () => publish(own, out, URL, '--no-compress')))
  }
  return {
    posts,
    gapan,
    eleventy: other,
    again,
    added,
    eleventyAdded: await eleventyWithMore(eleventy, own, eleventyOut),
  }
}

async function eleventyWithMore(eleventy: EleventySite, archive: string, out: string): Promise<SiteRun> {
  await eleventy.takePosts(archive)
  return over(out, () => eleventy.build(out))
}

/** A run into a folder that is not there. */
async function afresh(out: string, run: () => Promise<MeasuredRun>): Promise<SiteRun> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out)
  return over(out, run)
}

/** A run into a folder as it is. */
async function over(out: string, run: () => Promise<MeasuredRun>): Promise<SiteRun> {
  const before = await folderState(out)
  const measured = await run()
  const after = await folderState(out)
  return {
    ...measured,
    files: after.size,
    bytes: bytesOf(after),
    pages: [...after.keys()].filter((path) => path.endsWith('.html')).length,
    touched: touchedFiles(before, after).length,
  }
}
