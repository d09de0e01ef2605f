import * as v from 'valibot'
import { sum } from '../report/statistics.ts'
import type { TraceEvent } from './trace.ts'

/** The times of a page's load, in milliseconds since its navigation began. */
export interface LoadTimes {
  readonly firstPaint: number
  /** Largest contentful paint. */
  readonly largestPaint: number
  /** The sum of all layout shifts without an input just before. */
  readonly layoutShift: number
  /** What moved, in words. */
  readonly shifted: readonly string[]
  /** Duration of each task of 50 ms or more of the page's thread, from the moment that the document came. */
  readonly longTasks: readonly number[]
  /** When React had taken the published page over; `null` where there was nothing to take over. */
  readonly takenOver: number | null
}

/** The mark that the reader leaves when it has taken a published page over. */
const TAKEN_OVER = 'gapan-taken-over'

/** From this on a task is a long one: https://w3c.github.io/longtasks/ */
const LONG_MS = 50

const navigationSchema = v.object({ data: v.object({ documentLoaderURL: v.string() }) })

const rectangleSchema = v.tuple([v.number(), v.number(), v.number(), v.number()])
const shiftSchema = v.object({
  data: v.object({
    score: v.number(),
    had_recent_input: v.boolean(),
    impacted_nodes: v.optional(
      v.array(v.object({ old_rect: rectangleSchema, new_rect: rectangleSchema })),
      [],
    ),
  }),
})

/**
 * Reads from a trace how a page was loaded.
 * @param url the page's, as it was opened
 * @throws Error where the trace holds no navigation to it
 */
export function readLoadTimes(events: readonly TraceEvent[], url: string): LoadTimes {
  const start = events.findLast(({ name, args }) => {
    const navigation = v.safeParse(navigationSchema, args)
    return (
      name === 'navigationStart' && navigation.success && navigation.output.data.documentLoaderURL === url
    )
  })
  if (!start) throw new Error(`The browser noted no navigation to ${url}.`)
  const since = ({ ts }: TraceEvent) => (ts - start.ts) / 1000
  const own = events
    .filter(({ pid, ts }) => pid === start.pid && ts >= start.ts)
    .toSorted((a, b) => a.ts - b.ts)
  const last = (name: string) => own.findLast((event) => event.name === name)
  const timeOf = (name: string) => {
    const event = last(name)
    return event ? since(event) : null
  }

  const shifts = own.flatMap((event) => {
    const shift = event.name === 'LayoutShift' ? v.safeParse(shiftSchema, event.args) : null
    if (!shift?.success || shift.output.data.had_recent_input) return []
    return [{ at: since(event), ...shift.output.data }]
  })
  const document = last('domLoading')?.ts ?? start.ts
  return {
    firstPaint: timeOf('firstContentfulPaint') ?? Number.NaN,
    largestPaint: timeOf('largestContentfulPaint::Candidate') ?? Number.NaN,
    layoutShift: sum(shifts.map(({ score }) => score)),
    shifted: shifts.flatMap(({ at, impacted_nodes }) =>
      impacted_nodes.map(
        ({ old_rect, new_rect }) =>
          `${Math.round(at)} ms: from ${old_rect.join(' ')} to ${new_rect.join(' ')}`,
      ),
    ),
    longTasks: own
      .filter(({ name, tid, ts, dur }) => name === 'RunTask' && tid === start.tid && ts + dur > document)
      .map(({ dur }) => dur / 1000)
      .filter((duration) => duration >= LONG_MS),
    takenOver: timeOf(TAKEN_OVER),
  }
}
