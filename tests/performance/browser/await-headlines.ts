declare global {
  interface Window {
    /** Waits for a headline to be painted; see `awaitHeadlines`. */
    gapanAwait: (headline: string) => void
  }
}

/** Where the page leaves its times for whoever measures, over a change of documents. */
export const PRESSED = 'gapan-bench-pressed'
export const PAINTED = 'gapan-bench-painted'

/**
 * Runs in every document before its own scripts. It times a click: from the press, as the browser received it, to the first message after
 * the frame in which the awaited headline stood. Both are on one clock (`timeOrigin` + `now`), so that a click
 * that loads a new document is timed like one that does not.
 */
export function awaitHeadlines(): void {
  const AWAITED = 'gapan-bench-awaited'
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
