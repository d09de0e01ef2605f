import { FRONT_MOST_VIEWED, FRONT_NEWEST, FRONT_SERIES, type Front } from '#archive/front.ts'
import type { Headline } from '#archive/headline.ts'
import { compareEntries, type BoardEntries, type Entry } from './catalogue.ts'
import type { SiteIndex } from './article-builder.ts'
import type { TopTally } from './top-tally.ts'

/** The board's newest headlines: those last in its order. */
function newestOf(
  { record, byId }: BoardEntries,
  sequence: readonly number[],
  site: SiteIndex,
): Front['newest'][number] {
  const headlines: Headline[] = []
  for (let place = sequence.length - 1; place >= 0 && headlines.length < FRONT_NEWEST; place -= 1) {
    const entry = byId.get(sequence[place] ?? 0)
    if (entry) headlines.push(site.cards.headline(entry, site.series))
  }
  return { board: record.id, headlines }
}

/** What `front.json` holds. */
export function buildFront(
  boards: ReadonlyArray<{ readonly entries: BoardEntries; readonly sequence: readonly number[] }>,
  tops: TopTally<Entry>,
  site: SiteIndex,
): Front {
  const running = [...site.series.values()]
    .flatMap(({ ref, members }) => {
      const newest = members.at(-1)
      return newest ? [{ ref, articles: members.length, newest }] : []
    })
    .toSorted((a, b) => compareEntries(b.newest, a.newest))
    .slice(0, FRONT_SERIES)
  return {
    newest: boards.map(({ entries, sequence }) => newestOf(entries, sequence, site)),
    mostViewed: tops
      .top('views', { of: 'all' })
      .slice(0, FRONT_MOST_VIEWED)
      .map(({ article }) => site.cards.headline(article, site.series)),
    series: running.map(({ ref, articles, newest }) => ({
      series: ref,
      articles,
      newest: site.cards.headline(newest, site.series),
    })),
  }
}
