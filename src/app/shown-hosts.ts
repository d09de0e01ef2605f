/** Hosts whose images are shown without asking, on the page that is open. What is kept of them is late code's business. */
let hosts: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

export function shownHosts(): ReadonlySet<string> {
  return hosts
}

export function showHosts(shown: Iterable<string>): void {
  hosts = new Set(shown)
  for (const listener of listeners) listener()
}

/** @returns stops calling */
export function subscribeShownHosts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
