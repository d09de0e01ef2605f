/** What was read of the browser's storage, and who is told when it changes. */
export interface WatchedStorage<Read> {
  /** What was read, by its keys. While nobody is told of what other tabs do, it may be out of date. */
  readonly known: Map<string, Read>
  /** Whether anybody is told. */
  readonly isWatched: () => boolean
  /** Calls back when something changed, through this page or another tab. @returns stops calling */
  readonly subscribe: (listener: () => void) => () => void
  /** Says that this page has changed something. */
  readonly tell: () => void
}

/**
 * Watches the part of the browser's storage that other tabs write to as well, for as long as anybody wants to be told of it.
 * @param prefix what its keys begin with
 * @param onChange what is to be done about a change of another tab before others are told; its key is `null` where everything was cleared
 */
export function watchStorage<Read>(
  prefix: string,
  onChange: (change: Pick<StorageEvent, 'key' | 'newValue'>) => void = () => undefined,
): WatchedStorage<Read> {
  const known = new Map<string, Read>()
  const listeners = new Set<() => void>()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function onStorage(event: StorageEvent): void {
    if (event.key === null) known.clear()
    else if (event.key.startsWith(prefix)) known.delete(event.key)
    else return
    onChange(event)
    tell()
  }

  function onPageShow({ persisted }: PageTransitionEvent): void {
    // While it was left, nobody told it of anything.
    if (!persisted) return
    known.clear()
    tell()
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) {
      addEventListener('storage', onStorage)
      addEventListener('pageshow', onPageShow)
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      // From now on nobody tells of other tabs.
      known.clear()
      removeEventListener('storage', onStorage)
      removeEventListener('pageshow', onPageShow)
    }
  }

  return { known, isWatched: () => listeners.size > 0, subscribe, tell }
}
