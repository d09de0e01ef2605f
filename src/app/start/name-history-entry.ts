/**
 * Gives the entry of the browser's history that is open a name of its own. The router calls every page that was loaded as a
 * whole `default`: what is remembered by that name (places, links that were followed) would be taken for another page's.
 */
export function nameHistoryEntry(): void {
  const state: unknown = history.state
  const known = typeof state === 'object' && state !== null ? state : {}
  if ('key' in known) return
  history.replaceState({ ...known, key: Math.random().toString(36).slice(2, 10) }, '')
}
