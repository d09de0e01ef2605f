import type { Browser } from 'playwright-core'
import { measureClick } from '../browser/measure-click.ts'
import { measureLoad, type Load } from '../browser/measure-load.ts'
import { inNewTab, SLOW_PHONE } from '../browser/slow-phone.ts'
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
 * Loads every page of every contender so many times, in turns: what else the machine does meanwhile meets all
 * alike. One round before is not counted: it fills the server's cache and wakes the browser up.
 */
export async function measureRounds(browser: Browser, contest: Contest, count: number): Promise<Rounds> {
  const rounds: Record<Contender, Round[]> = { published: [], 'app alone': [], 'hand-written': [] }
  for (let round = 0; round <= count; round += 1) {
    console.error(round === 0 ? 'Warming up …' : `Round ${round} of ${count} …`)
    // Each begins a round as often as the others.
    const turns = CONTENDERS.map((_, place) => CONTENDERS[(place + round) % CONTENDERS.length])
    for (const contender of turns) {
      if (contender === undefined) continue
      const measured = await measureRound(browser, contest, contender)
      if (round > 0) rounds[contender].push(measured)
    }
  }
  return rounds
}

async function measureRound(browser: Browser, contest: Contest, contender: Contender): Promise<Round> {
  const server = contest.servers[contender]
  const slow = { slowness: SLOW_PHONE }
  const { list, click } = await inNewTab(browser, slow, async (tab) => ({
    list: await measureLoad(tab, server, contest.list),
    click: await measureClick(tab, `/${contest.article}`),
  }))
  const article = await inNewTab(browser, slow, (tab) => measureLoad(tab, server, contest.article))
  return { list, article, click }
}
