import type { Browser } from 'playwright-core'
import * as v from 'valibot'

/**
 * What a load is read from: paints and shifts, the times of a navigation and marks, tasks. The browser notes them as it goes, outside the page.
 */
const CATEGORIES = ['-*', 'loading', 'blink.user_timing', 'disabled-by-default-devtools.timeline']

/**
 * One event of a trace, as far as it is looked at; times in microseconds.
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
const eventSchema = v.object({
  name: v.string(),
  /** Process and thread. */
  pid: v.number(),
  tid: v.number(),
  ts: v.optional(v.number(), 0),
  /** Of events that have an end. */
  dur: v.optional(v.number(), 0),
  args: v.optional(v.record(v.string(), v.unknown()), {}),
})
export type TraceEvent = v.InferOutput<typeof eventSchema>

const traceSchema = v.object({ traceEvents: v.array(eventSchema) })

/** Does a task and gives back what the browser noted meanwhile, in all of its processes. */
export async function traced(browser: Browser, task: () => Promise<void>): Promise<TraceEvent[]> {
  await browser.startTracing(undefined, { categories: CATEGORIES })
  try {
    await task()
  } catch (cause) {
    await browser.stopTracing()
    throw cause
  }
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'))
  return v.parse(traceSchema, trace).traceEvents
}
