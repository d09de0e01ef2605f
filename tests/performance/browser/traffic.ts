import type { Answer, CompressedServer } from '../compressed-server.ts'
import { sum } from '../report/statistics.ts'
import type { OpenTab } from './slow-phone.ts'

/** What crossed the line. */
export interface Traffic {
  readonly requests: number
  /** Bodies as they were sent, compressed. */
  readonly bytes: number
}

export function trafficOf(answers: readonly Answer[]): Traffic {
  return { requests: answers.length, bytes: sum(answers.map(({ bytes }) => bytes)) }
}

/** A page is idle when it asked for nothing for so long, and was opened this long ago. */
const QUIET_MS = 2000
const SINCE_OPENED_MS = 4000
const PATIENCE_MS = 20_000

/**
 * Waits until a page that was just opened asks for nothing any more: hydration may wait for an idle moment, and what is fetched
 * ahead for the idle line. The page is not asked, for that is work for it.
 */
export async function untilQuiet(server: CompressedServer): Promise<void> {
  const start = Date.now()
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const now = Date.now()
    const isQuiet = now - (server.answers.at(-1)?.at ?? 0) > QUIET_MS
    if ((isQuiet && now - start > SINCE_OPENED_MS) || now - start > PATIENCE_MS) return
  }
}

/** Opens an address in a tab, until the page asks for nothing more, and counts what it asked for. */
export async function openPage({ page }: OpenTab, server: CompressedServer, path: string): Promise<Traffic> {
  server.forget()
  await page.goto(new URL(path, server.url).href, { waitUntil: 'load' })
  await untilQuiet(server)
  return trafficOf(server.answers)
}
