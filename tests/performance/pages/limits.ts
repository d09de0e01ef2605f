import { compressed } from '../compressed-server.ts'
import type { Limit } from '../report/must-show.ts'
import { kilobytes, median, ratio, sum } from '../report/statistics.ts'
import type { Contender, Contest } from './contenders.ts'
import type { Round, Rounds } from './runs.ts'

const KINDS = ['list', 'article'] as const

/** What the pages must show, as found. */
export async function limitsOf(contest: Contest, rounds: Rounds): Promise<Limit[]> {
  const of = (contender: Contender, figure: (round: Round) => number) => median(rounds[contender].map(figure))
  const html = await compressed(`${contest.published}/${contest.article}.html`, 'gzip')
  const limits: Limit[] = []
  for (const kind of KINDS) {
    const largestPaint = (round: Round) => round[kind].largestPaint
    const longTasks = (round: Round) => sum(round[kind].longTasks)
    const longestTask = (round: Round) => Math.max(0, ...round[kind].longTasks)
    limits.push(
      {
        what: `LCP of the ${kind}, published : hand-written`,
        found: of('published', largestPaint) / of('hand-written', largestPaint),
        limit: 1.1,
        unit: '',
        digits: 2,
      },
      {
        what: `CLS of the ${kind}, worst load`,
        found: Math.max(...rounds.published.map((round) => round[kind].layoutShift)),
        limit: 0,
        unit: '',
        digits: 4,
      },
      {
        what: `JavaScript of the ${kind} until taken over, brotli`,
        found: kilobytes(of('published', (round) => round[kind].scriptBytes)),
        limit: 105,
        unit: 'KB',
        digits: 1,
      },
      {
        what: `Long tasks of the ${kind}, published : app alone`,
        found: ratio(of('published', longTasks), of('app alone', longTasks)),
        limit: 0.7,
        unit: '',
        digits: 2,
      },
      {
        what: `Longest task of the ${kind} (on an otherwise idle machine)`,
        found: of('published', longestTask),
        limit: 100,
        unit: 'ms',
      },
    )
  }
  limits.push(
    {
      what: 'Click to headline, published : full load of the hand-written article (LCP)',
      found:
        of('published', ({ click }) => click) / of('hand-written', ({ article }) => article.largestPaint),
      limit: 0.4,
      unit: '',
      digits: 2,
    },
    {
      what: 'HTML of the article, gzip',
      found: kilobytes(html.length),
      limit: 14,
      unit: 'KB',
      digits: 1,
    },
  )
  return limits
}
