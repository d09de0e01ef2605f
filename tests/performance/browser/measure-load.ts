import type { Browser } from 'playwright-core'
import type { CompressedServer } from '../compressed-server.ts'
import { readLoadTimes, type LoadTimes } from './read-trace.ts'
import type { Slowness } from './slow-phone.ts'
import { traced } from './trace.ts'
import { trafficOf, untilQuiet, type Traffic } from './traffic.ts'
import { inUndrivenTab } from './undriven-tab.ts'

/** A page's load, from nothing cached until it is idle. */
export interface Load extends LoadTimes {
  /** Until the page was taken over; where it was not, until its largest paint. */
  readonly first: Traffic
  /** Fetched ahead after that. */
  readonly ahead: Traffic
  /** Scripts among `first`. */
  readonly scriptBytes: number
}

/** Opens an address of a server in a new tab that nobody drives, and reads from the browser's own notes how it was loaded. */
export async function measureLoad(
  browser: Browser,
  server: CompressedServer,
  path: string,
  slowness: Slowness,
): Promise<Load> {
  const url = new URL(path, server.url).href
  let opened = Number.NaN
  const events = await inUndrivenTab(browser, slowness, (tab) =>
    traced(browser, async () => {
      server.forget()
      opened = Date.now()
      await tab.open(url)
      await untilQuiet(server)
    }),
  )
  const times = readLoadTimes(events, url)
  // A few milliseconds early, since the navigation began after that; what comes ahead comes later than it could.
  const end = opened + (times.takenOver ?? times.largestPaint)
  const first = server.answers.filter(({ at }) => at <= end)
  return {
    ...times,
    first: trafficOf(first),
    ahead: trafficOf(server.answers.filter(({ at }) => at > end)),
    scriptBytes: trafficOf(first.filter(({ type }) => type === 'text/javascript')).bytes,
  }
}
