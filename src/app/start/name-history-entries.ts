/**
 * Gives the entries of the browser's history that the reader did not make names of their own: the one that is open, and from
 * now on those that come by hand (`#c_3`). The router calls all of them `default`: what is remembered by that name
 * (places, links that were followed) would be taken for another page's.
 */
export function nameHistoryEntries(): void {
  nameOpenEntry()
  // Before the router, which begins to listen later.
  addEventListener('popstate', nameOpenEntry)
}

function nameOpenEntry(): void {
  const state: unknown = history.state
  const known = typeof state === 'object' && state !== null ? state : {}
  if ('key' in known) return
  history.replaceState({ ...known, key: Math.random().toString(36).slice(2, 10) }, '')
}
