import { foldText } from '#archive/search/terms.ts'
import { inTemporaryFolder } from '../process/temporary-folder.ts'
import { writeSection } from '../report/benchmark-document.ts'
import { measuredBy } from '../report/machine.ts'
import { isMet, limitsTable, type Limit } from '../report/must-show.ts'
import { makeNews } from './made-news.ts'
import { build, measureQueries } from './measure-index.ts'
import { measureMiniSearch, MINISEARCH } from './minisearch.ts'
import { QUERIES } from './queries.ts'
import { buildTable, limitsOf, queriesTable, sizesTable, type SizeFigures } from './tables.ts'

/** The size that the limits are for: with the newest segment half full, which one of 100,000 would be without. */
const LIMITED_SIZE = 100_016

/** How many articles, one size after the other. */
export const SEARCH_SIZES = [1000, 10_000, LIMITED_SIZE]

/** A larger index in memory is no contender: its download is larger than the archive's own pages. */
const LARGEST_IN_MEMORY = 10_000

/**
 * The index of files: what it costs to build, what a query costs, and how right it is, against reading every text.
 * @param sizes how many articles, one size after the other
 * @returns whether everything that must be shown was
 */
export async function benchSearch({ sizes }: { readonly sizes: readonly number[] }): Promise<boolean> {
  const figures: SizeFigures[] = []
  for (const articles of sizes) figures.push(await measureSize(articles))
  const largest = figures.at(-1)
  const limits: Limit[] = figures.filter(({ articles }) => articles === LIMITED_SIZE).flatMap(limitsOf)
  const section = `## Search

${measuredBy('npm run bench -- search')}

Generated news (six in ten articles Korean, 200 to 600 words, 30,000 Korean stems with particles and endings and 45,000 English words, as
often as in real text), indexed in a process of its own; its articles lie in a temporary file, as in an import. Memory is
the most that the process held. *One more*: the same with one article more: files written, of the index alone.

${buildTable(figures)}

Twenty queries, each with nothing cached: until the first twenty results by date, and until the best twenty of all (\`relevance\`). KB (1,000 bytes)
as sent, files and results together, without articles for excerpts. Truth is a full scan: Hangul anywhere, English from the
beginning of a word. Precision before and after an article is looked at for its excerpt. *MiniSearch* ${MINISEARCH}: the whole index in memory, words by
their beginning; the download is its JSON, gzip.

${sizesTable(figures)}
${largest ? `\nThe queries at ${largest.articles.toLocaleString('en')} articles:\n\n${queriesTable(largest)}\n` : ''}${limits.length > 0 ? `\n${limitsTable(limits)}` : ''}`
  console.log(section)
  await writeSection('search', section)
  return limits.every(isMet)
}

function measureSize(articles: number): Promise<SizeFigures> {
  return inTemporaryFolder(async (dir) => {
    console.error(`Reading ${articles} articles for what they have …`)
    const truth = fullScan(articles)
    console.error(`Indexing ${articles} articles …`)
    const built = await build(dir, articles)
    console.error('Searching …')
    const queries = await measureQueries(dir, built.index, QUERIES, truth)
    const oneMore = await build(dir, articles + 1, built.index)
    const isSmall = articles <= LARGEST_IN_MEMORY
    return {
      articles,
      built,
      oneMore,
      queries,
      inMemory: isSmall ? await measureMiniSearch(articles, QUERIES, truth) : null,
    }
  })
}

/** By query: the ids of the articles that have it. */
function fullScan(articles: number): Array<ReadonlySet<number>> {
  const truth = QUERIES.map(() => new Set<number>())
  for (let number = 0; number < articles; number += 1) {
    const { title, text } = makeNews(number)
    const folded = foldText(`${title}\n${text}`)
    for (const [place, { isIn }] of QUERIES.entries()) if (isIn(folded)) truth[place]?.add(number + 1)
  }
  return truth
}
