import type { Limit } from '../report/must-show.ts'
import { inWords, median, spreadOf, thousands } from '../report/statistics.ts'
import { table } from '../report/table.ts'
import type { SiteRun, SizeFigures } from './measure-size.ts'

function spread(runs: readonly SiteRun[], figure: (run: SiteRun) => number, digits = 0): string {
  return inWords(spreadOf(runs.map(figure)), digits)
}

const seconds = ({ seconds }: SiteRun) => seconds
const memory = ({ memoryMB }: SiteRun) => memoryMB ?? Number.NaN
const touched = ({ touched }: SiteRun) => touched

/** What both made of all posts. */
export function sitesTable(sizes: readonly SizeFigures[]): string {
  const rows = sizes.flatMap(({ posts, gapan, eleventy }) =>
    ([['Gapan', gapan], ['Eleventy', eleventy]] as const).map(([name, runs]) => [
      `${thousands(posts)} posts, ${name}`,
      spread(runs, seconds, 1),
      spread(runs, ({ pages, seconds }) => pages / seconds),
      spread(runs, memory),
      spread(runs, ({ pages }) => pages),
      spread(runs, ({ files }) => files),
      spread(runs, ({ bytes }) => bytes / 1e6, 1),
    ]),
  ) // prettier-ignore
  return table(['site', 'seconds', 'pages a second', 'memory MB', 'pages', 'files', 'MB'], rows)
}

/** What Gapan's later runs cost. */
export function additionsTable(sizes: readonly SizeFigures[]): string {
  const rows = sizes.flatMap(({ posts, again, added, eleventyAdded }) =>
    (
      [
        ['Gapan, no change', again],
        ['Gapan, one more post', added],
        ['Eleventy, more posts', [eleventyAdded]],
      ] as const
    ).map(([name, runs]) => [
      `${thousands(posts)} posts, ${name}`,
      spread(runs, seconds, 1),
      spread(runs, touched),
      spread(runs, memory),
    ]),
  )
  return table(['run', 'seconds', 'files written', 'memory MB'], rows)
}

/** What publishing must show. */
export function limitsOf({ posts, gapan, eleventy, added }: SizeFigures): Limit[] {
  const middle = (runs: readonly SiteRun[], figure: (run: SiteRun) => number) => median(runs.map(figure))
  const of = `${thousands(posts)} posts`
  return [
    {
      what: `Seconds for ${of}, Gapan : Eleventy`,
      found: middle(gapan, seconds) / middle(eleventy, seconds),
      limit: 1,
      unit: '',
      digits: 2,
    },
    { what: `Memory for ${of}`, found: Math.max(...gapan.map(memory)), limit: 400, unit: 'MB' },
    { what: `One more post after ${of}`, found: middle(added, seconds), limit: 2, unit: 's', digits: 1 },
    {
      what: `Files for one more post after ${of}`,
      found: Math.max(...added.map(touched)),
      limit: 60,
      unit: 'files',
    },
  ]
}
