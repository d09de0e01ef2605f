import type { Page } from 'playwright-core'
import type { Answer, CompressedServer } from '../compressed-server.ts'
import type { OpenTab } from './slow-phone.ts'

/** What crossed the line. */
export interface Traffic {
  readonly requests: number
  /** Bodies as they were sent, compressed. */
  readonly bytes: number
}

/** A page's load, from nothing cached until it is idle. Times in milliseconds since the navigation began. */
export interface Load {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly layoutShift: number
  readonly longTasks: number
  readonly longestTask: number
  /** The end of the load event. */
  readonly loaded: number
  /** `null` where no React took over. */
  readonly hydrated: number | null
  /** Until the page was hydrated; where it was not, all. */
  readonly first: Traffic
  /** Fetched ahead after that. */
  readonly ahead: Traffic
  /** Scripts among `first`. */
  readonly scriptBytes: number
}

/** A page is idle when nothing happened for so long, and its load is this long ago. */
const QUIET_MS = 1500
const SINCE_LOAD_MS = 3000
const PATIENCE_MS = 20_000

/** Opens an address of a server in a new tab and measures its load. */
export async function measureLoad({ page }: OpenTab, server: CompressedServer, path: string): Promise<Load> {
  server.forget()
  await page.goto(new URL(path, server.url).href, { waitUntil: 'load' })
  await untilIdle(page, server)
  const { watched, loaded, origin } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const loaded = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : Number.NaN
    return { watched: window.gapanWatched, loaded, origin: performance.timeOrigin }
  })
  const { firstPaint, largestPaint, layoutShift, longTasks, hydratedAt } = watched
  const end = hydratedAt === null ? Number.POSITIVE_INFINITY : origin + hydratedAt
  const first = server.answers.filter(({ at }) => at <= end)
  const ahead = server.answers.filter(({ at }) => at > end)
  return {
    firstPaint,
    largestPaint,
    layoutShift,
    longTasks: longTasks.reduce((sum, duration) => sum + duration, 0),
    longestTask: Math.max(0, ...longTasks),
    loaded,
    hydrated: hydratedAt,
    first: trafficOf(first),
    ahead: trafficOf(ahead),
    scriptBytes: trafficOf(first.filter(({ type }) => type === 'text/javascript')).bytes,
  }
}

export function trafficOf(answers: readonly Answer[]): Traffic {
  return { requests: answers.length, bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/**
 * Waits until a loaded page does nothing any more: hydration may wait for an idle moment, and what is fetched
 * ahead for the idle line. It asks the page seldom, for asking is work for the page.
 */
export async function untilIdle(page: Page, server: CompressedServer): Promise<void> {
  const start = Date.now()
  for (;;) {
    await page.waitForTimeout(500)
    const lastTask = await page.evaluate(
      () => performance.timeOrigin + (window.gapanWatched?.lastLongTaskEnd ?? 0),
    )
    const lastAnswer = server.answers.at(-1)?.at ?? 0
    const now = Date.now()
    const isQuiet = now - Math.max(lastTask, lastAnswer) > QUIET_MS
    if ((isQuiet && now - start > SINCE_LOAD_MS) || now - start > PATIENCE_MS) return
  }
}
