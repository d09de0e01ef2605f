import type { Fetch } from '#sources/ask-server.ts'
import { KEPT_DATA, KEPT_HEADER } from '#worker/kept-names.ts'

/**
 * Which answers were copies that the service worker had kept, since the network gave none; by address, with the time at
 * which the network gave them.
 */
const keptAt = new Map<string, string>()
const listeners = new Set<() => void>()

/** Asks for a file of an archive, and takes note if a kept copy comes. */
export const fetchArchive: Fetch = async (url, init) => {
  const response = await fetch(url, init)
  const at = response.headers.get(KEPT_HEADER)
  if (at === null ? keptAt.delete(url) : keptAt.set(url, at)) tell()
  return response
}

/** When the network gave the copy of a file that was shown in place of an answer; `undefined` where it answered. */
export function fileKeptAt(url: string): string | undefined {
  return keptAt.get(url)
}

/** The same for the document that is open. */
export function documentKeptAt(): string | undefined {
  return document.documentElement.dataset[KEPT_DATA]
}

/** From here on the network answers again. */
export function forgetKept(): void {
  keptAt.clear()
  delete document.documentElement.dataset[KEPT_DATA]
  tell()
}

/** Whether pages have to come from a service worker's copies. It has whole pages too, which no file of the archive tells. */
export function isOnCopies(): boolean {
  const isOffline = !navigator.onLine || keptAt.size > 0 || documentKeptAt() !== undefined
  return isOffline && Boolean(navigator.serviceWorker?.controller)
}

/** @returns stops listening */
export function subscribeKept(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
