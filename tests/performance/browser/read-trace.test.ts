import { expect, test } from 'vitest'
import { readLoadTimes } from './read-trace.ts'
import type { TraceEvent } from './trace.ts'

const URL = 'http://127.0.0.1:1/news'
const PAGE = { pid: 7, tid: 1 }

/** An event of the page's thread. @param ms since the navigation began */
function event(name: string, ms: number, more: Partial<TraceEvent> = {}): TraceEvent {
  return { name, ...PAGE, ts: 5_000_000 + ms * 1000, dur: 0, args: {}, ...more }
}

const task = (ms: number, duration: number, more: Partial<TraceEvent> = {}) =>
  event('RunTask', ms, { dur: duration * 1000, ...more })

function shift(ms: number, score: number, hadInput = false): TraceEvent {
  const node = { old_rect: [0, 10, 200, 20], new_rect: [0, 30, 200, 20] }
  return event('LayoutShift', ms, {
    args: { data: { score, had_recent_input: hadInput, impacted_nodes: [node] } },
  })
}

const NAVIGATION = event('navigationStart', 0, { args: { data: { documentLoaderURL: URL } } })

test('times are those since the navigation, of the page and nobody else', () => {
  const times = readLoadTimes(
    [
      event('navigationStart', -900, { args: { data: { documentLoaderURL: 'about:blank' } } }),
      event('firstContentfulPaint', -800),
      event('largestContentfulPaint::Candidate', 610),
      NAVIGATION,
      event('firstContentfulPaint', 480),
      event('firstContentfulPaint', 200, { pid: 8 }),
      event('largestContentfulPaint::Candidate', 480),
      event('gapan-taken-over', 1400),
    ],
    URL,
  )
  expect(times).toMatchObject({ firstPaint: 480, largestPaint: 610, takenOver: 1400, layoutShift: 0 })
})

test('a page that nothing takes over and that paints nothing has no such times', () => {
  const times = readLoadTimes([NAVIGATION], URL)
  expect(times).toMatchObject({
    firstPaint: Number.NaN,
    largestPaint: Number.NaN,
    takenOver: null,
    longTasks: [],
  })
})

test('long tasks are those of 50 ms of the page’s own thread, from the one in which the document came', () => {
  const events = [
    NAVIGATION,
    task(4, 60),
    event('domLoading', 190),
    task(170, 70),
    task(300, 49.9),
    task(400, 50),
    task(500, 90, { tid: 2 }),
    task(600, 90, { pid: 8 }),
  ]
  expect(readLoadTimes(events, URL).longTasks).toEqual([70, 50])
})

test('shifts count together, without those that follow an input, and say what moved', () => {
  const { layoutShift, shifted } = readLoadTimes(
    [NAVIGATION, shift(700, 0.125), shift(800, 0.25), shift(900, 0.5, true)],
    URL,
  )
  expect(layoutShift).toBe(0.375)
  expect(shifted).toEqual([
    '700 ms: from 0 10 200 20 to 0 30 200 20',
    '800 ms: from 0 10 200 20 to 0 30 200 20',
  ])
})

test('a trace of another page is an error', () => {
  expect(() => readLoadTimes([NAVIGATION], 'http://127.0.0.1:1/talk')).toThrow('no navigation')
})
