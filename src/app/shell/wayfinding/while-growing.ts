/** How long a page may still grow once it is there, in milliseconds: parts of it come by themselves. */
const PATIENCE_MS = 4000

/** What shows that the page is the reader's to move from now on. */
const SIGNS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Does something now, and again each time that the page has grown, until somebody uses it.
 * @param step says whether that was the last time
 * @returns stops
 */
export function whileGrowing(step: () => boolean): () => void {
  let stop: () => void = () => undefined
  if (step() || typeof ResizeObserver === 'undefined') return stop
  const observer = new ResizeObserver(() => void (step() && stop()))
  const timer = setTimeout(() => stop(), PATIENCE_MS)
  stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const sign of SIGNS) removeEventListener(sign, stop)
  }
  for (const sign of SIGNS) addEventListener(sign, stop, { passive: true })
  observer.observe(document.body)
  return stop
}
