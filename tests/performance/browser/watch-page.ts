/** What the page itself observes of its loading; times in milliseconds since its navigation began. */
export interface Watched {
  firstPaint: number
  /** Largest contentful paint so far. Browsers end it with the first input. */
  largestPaint: number
  /** The sum of all layout shifts without an input just before. */
  layoutShift: number
  /** What moved, for whoever looks for the cause. */
  shifted: string[]
  /** Duration of each task over 50 ms, from the beginning on and not only after the first paint. */
  longTasks: number[]
  lastLongTaskEnd: number
  /** When React had taken over the headline; `null` before, and on pages without React. */
  hydratedAt: number | null
}

declare global {
  interface Window {
    gapanWatched: Watched
    /** Waits for a headline to be painted; see `watchPage`. */
    gapanAwait: (headline: string) => void
  }
}

/** Where the page leaves its times for whoever measures, over a change of documents. */
export const PRESSED = 'gapan-bench-pressed'
export const PAINTED = 'gapan-bench-painted'

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: ReadonlyArray<{ readonly node: Node | null }>
}

/**
 * Runs in every document before its own scripts. It observes paints, shifts, long tasks and hydration
 * (`gapanWatched`), and times a click: from the press, as the browser received it, to the first message after
 * the frame in which the awaited headline stood. Both are on one clock (`timeOrigin` + `now`), so that a click
 * that loads a new document is timed like one that does not.
 */
export function watchPage(): void {
  const AWAITED = 'gapan-bench-awaited'
  const watched: Watched = {
    firstPaint: Number.NaN,
    largestPaint: Number.NaN,
    layoutShift: 0,
    shifted: [],
    longTasks: [],
    lastLongTaskEnd: 0,
    hydratedAt: null,
  }
  window.gapanWatched = watched

  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') watched.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => (watched.largestPaint = startTime))
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput, sources } = entry as LayoutShift
    if (hadRecentInput) return
    watched.layoutShift += value
    for (const { node } of sources) {
      const element = node instanceof Element ? node : node?.parentElement
      const text = element?.textContent?.trim().slice(0, 30) ?? ''
      watched.shifted.push(`${Math.round(entry.startTime)} ms: <${element?.localName}> “${text}”`)
    }
  })
  observe('longtask', ({ startTime, duration }) => {
    watched.longTasks.push(duration)
    watched.lastLongTaskEnd = startTime + duration
  })

  // React marks the elements that it has taken over with a property of its own.
  const looking = setInterval(() => {
    const headline = document.querySelector('h1')
    if (!headline || !Object.keys(headline).some((name) => name.startsWith('__reactFiber$'))) return
    watched.hydratedAt = performance.now()
    clearInterval(looking)
    // Often: what is asked for right afterwards was not needed for it.
  }, 10)

  // A blank page has no storage.
  if (location.protocol !== 'http:') return
  const since1970 = (time: number) => String(performance.timeOrigin + time)
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => sessionStorage.setItem('gapan-bench-pressed', since1970(timeStamp)),
    { capture: true },
  )
  const whenPainted = () => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () =>
      sessionStorage.setItem('gapan-bench-painted', since1970(performance.now())),
    )
    port1.start()
    requestAnimationFrame(() => port2.postMessage(null))
  }
  const lookFor = (awaited: string) => {
    const look = () => {
      if (document.querySelector('h1')?.textContent?.trim() !== awaited) return
      observer.disconnect()
      sessionStorage.removeItem(AWAITED)
      whenPainted()
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, characterData: true, subtree: true })
    look()
  }
  window.gapanAwait = (headline) => {
    sessionStorage.setItem(AWAITED, headline)
    lookFor(headline)
  }
  const awaited = sessionStorage.getItem(AWAITED)
  if (awaited !== null) lookFor(awaited)
}
