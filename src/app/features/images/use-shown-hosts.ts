import { useReader } from '#app/reader.ts'
import { showHosts, shownHosts, subscribeShownHosts } from '#app/shown-hosts.ts'
import { keepHosts, keptHosts, subscribeKeptHosts } from '#app/storage/shown-hosts.ts'
import { useEffect } from 'react'

/** Shows the images of hosts that were allowed, and keeps which those are. */
export function useShownHosts(): void {
  const { base } = useReader()
  // The storage is the browser's, and other tabs write to it.
  useEffect(() => {
    // Somebody may have allowed one before this code was there.
    showHosts(new Set([...keptHosts(base), ...shownHosts()]))
    if (shownHosts().size > 0) keepHosts(base, shownHosts())
    const stopKeeping = subscribeShownHosts(() => keepHosts(base, shownHosts()))
    const stopFollowing = subscribeKeptHosts(base, () => showHosts(keptHosts(base)))
    return () => {
      stopKeeping()
      stopFollowing()
    }
  }, [base])
}
