import { tellWorker } from './tell-worker.ts'

/** Several files are told of at once: what a page loads, it mostly loads together. In milliseconds. */
const GATHER_MS = 1000

/**
 * Has the worker keep what this page has loaded and will load, as long as the page is not the worker's: on the first visit the
 * page was there before the worker, and the worker takes no open page over.
 * @returns stops
 */
export function keepFirstVisit(worker: ServiceWorker, base: string): () => void {
  // The document's own address, wherever the reader has gone within the application since.
  let gathered = performance.getEntriesByType('navigation').map(({ name }) => name.replace(/#.*$/u, ''))
  const tell = () => {
    if (gathered.length > 0) tellWorker(worker, { kind: 'keep', addresses: gathered.slice(-500) })
    gathered = []
  }
  let timer = setTimeout(tell)
  const archive = new URL(`${base}archive/`, location.origin).href
  const observer = new PerformanceObserver((list) => {
    const names = list.getEntries().map(({ name }) => name)
    gathered.push(...names.filter((name) => name.startsWith(archive)))
    clearTimeout(timer)
    timer = setTimeout(tell, GATHER_MS)
  })
  observer.observe({ type: 'resource', buffered: true })
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}
