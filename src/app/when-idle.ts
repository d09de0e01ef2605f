/** Longest wait for a browser that is never idle, in milliseconds. */
const PATIENCE_MS = 4000

/** Where a browser can't tell when it is idle (Safari), it mostly is after so long. */
const SOON_MS = 500

/**
 * Does something once the browser has nothing else to do.
 * @returns leaves it undone, if it has not been done yet
 */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, SOON_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(task, { timeout: PATIENCE_MS })
  return () => cancelIdleCallback(handle)
}
