import type { Browser } from 'playwright-core'
import { measureClick } from '../browser/measure-click.ts'
import { measureLoad, type Load } from '../browser/measure-load.ts'
import { inNewTab, type Slowness } from '../browser/slow-phone.ts'
import { openPage } from '../browser/traffic.ts'
import { CONTENDERS, type Contender, type Contest } from './contenders.ts'

/** What one round measured of one contender. */
export interface Round {
  readonly list: Load
  readonly article: Load
  /** From the list, once it was idle, to the article: press to painted headline, in milliseconds. */
  readonly click: number
}

export type Rounds = Readonly<Record<Contender, readonly Round[]>>

/**
 * The order of the contenders in each of six rounds, again and again: every one of them comes after each other one as often, and is as often
 * first, second and last (a Williams design, https://doi.org/10.1071/CH9490149). What a heavy page leaves behind, a browser that still
 * clears up or a processor that is awake, would meet always the same contender in an order that never changes.
 */
const ORDERS = (
  [
    [0, 1, 2],
    [0, 2, 1],
    [2, 1, 0],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
  ] as const
).map((order) => order.map((place) => CONTENDERS[place]))

/**
 * Loads every page of every contender so many times, in all orders: what else the machine does meanwhile meets all
 * alike. One round before is not counted: it fills the server's cache and wakes the browser up.
 */
export async function measureRounds(
  browser: Browser,
  contest: Contest,
  count: number,
  slowness: Slowness,
): Promise<Rounds> {
  const rounds: Record<Contender, Round[]> = { published: [], 'app alone': [], 'hand-written': [] }
  for (let round = 0; round <= count; round += 1) {
    console.error(round === 0 ? 'Warming up …' : `Round ${round} of ${count} …`)
    for (const contender of ORDERS[round % ORDERS.length] ?? CONTENDERS) {
      const measured = await measureRound(browser, contest, contender, slowness)
      if (round > 0) rounds[contender].push(measured)
      tellShifts(contender, measured)
    }
  }
  return rounds
}

/** The published pages must not move at all: what did is the first thing to know. */
function tellShifts(contender: Contender, { list, article }: Round): void {
  for (const [kind, { shifted }] of Object.entries({ list, article })) {
    if (contender === 'published' && shifted.length > 0) {
      console.error(`  The ${kind} moved at ${shifted.join('; ')}`)
    }
  }
}

async function measureRound(
  browser: Browser,
  contest: Contest,
  contender: Contender,
  slowness: Slowness,
): Promise<Round> {
  const server = contest.servers[contender]
  const list = await measureLoad(browser, server, contest.list, slowness)
  const article = await measureLoad(browser, server, contest.article, slowness)
  const click = await inNewTab(browser, { slowness }, async (tab) => {
    await openPage(tab, server, contest.list)
    return measureClick(tab, `/${contest.article}`)
  })
  return { list, article, click }
}
