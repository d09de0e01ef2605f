import { generatedArchive } from '../posts/archive.ts'
import { inTemporaryFolder } from '../process/temporary-folder.ts'
import { writeSection } from '../report/benchmark-document.ts'
import { measuredBy } from '../report/machine.ts'
import { isMet, limitsTable, type Limit } from '../report/must-show.ts'
import { ELEVENTY } from './eleventy.ts'
import { measureSize, type SizeFigures } from './measure-size.ts'
import { additionsTable, limitsOf, sitesTable } from './tables.ts'

export interface PublishOptions {
  /** How many posts, one size after the other. */
  readonly sizes: readonly number[]
  /** Runs of everything that is compared. */
  readonly runs: number
}

/** The size that the limits are for; larger ones are run once. */
const LIMITED_SIZE = 10_000

/**
 * How fast an archive becomes a site, against Eleventy with the same posts, and what one more post costs.
 * @returns whether everything that must be shown was
 */
export async function benchPublish({ sizes, runs }: PublishOptions): Promise<boolean> {
  const figures: SizeFigures[] = []
  for (const posts of sizes) {
    console.error(`Archive of ${posts} posts …`)
    const archive = await generatedArchive(posts)
    const times = posts > LIMITED_SIZE ? 1 : runs
    figures.push(await inTemporaryFolder((folder) => measureSize(folder, archive, posts, times)))
  }
  const limits: Limit[] = figures.filter(({ posts }) => posts === LIMITED_SIZE).flatMap(limitsOf)
  const command = `npm run bench -- publish${sizes.length > 2 ? ' --all' : ''}`
  const section = `## Publish speed

${measuredBy(command)}

Generated posts in Korean and English (five boards; words as often as in real text) published ${runs} times by each (more than 10,000: once), in turns;
median (range). *Gapan*: articles, lists, front, series and about pages, feeds and sitemaps, and the copy of the archive; not
compressed. *Eleventy* ${ELEVENTY}: articles and list pages of 25 from Liquid templates, of posts in one file whose bodies are HTML
already; *whole*: its articles say what Gapan's say (comments, twenty related headlines, the list around, metadata); *bare*: the
article, its comments and the related headlines that the archive stores. "Pages a second" counts files of HTML. Memory is the
most that the process held at a time with its threads and children.

${sitesTable(figures)}

What it costs to publish again without any change, and after one more post (import not included). Eleventy builds all anew.

${additionsTable(figures)}
${limits.length > 0 ? `\n${limitsTable(limits)}` : ''}`
  console.log(section)
  await writeSection('publish', section)
  return limits.every(isMet)
}
