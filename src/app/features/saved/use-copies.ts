import { useReader } from '#app/reader.ts'
import { listCopies, releaseCopies } from '#app/saved-copies.ts'
import { subscribeBookmarks } from '#app/storage/bookmarks.ts'
import type { ArticleCopy } from '#worker/saved-contract.ts'
import { useEffect, useState } from 'react'

/** A worker is asked again when what was saved has changed and it had time to keep that, in milliseconds. */
const SETTLE_MS = 1500

/** What can be read without a network. */
export interface Copies {
  /** By their addresses; `null` where nobody tells. */
  readonly copies: ReadonlyMap<string, ArticleCopy> | null
  /** Asks again. */
  readonly ask: () => void
}

/**
 * Which articles can be read without a network, asked for again when what is saved changes.
 * @param isAny whether anything is saved: what is kept for nothing then can go
 */
export function useCopies(isAny: boolean): Copies {
  const { base } = useReader()
  const [copies, setCopies] = useState<Copies['copies']>(null)

  // The worker is outside.
  useEffect(() => {
    let timer = 0
    let isGone = false
    const ask = async () => {
      const found = await listCopies()
      if (!isGone) setCopies(found)
    }
    const askSoon = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void ask(), SETTLE_MS)
    }
    // With the first visit it is still to come; where there is none, nobody tells.
    void navigator.serviceWorker?.ready.then(ask)
    const stop = subscribeBookmarks(askSoon)
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [])

  useEffect(() => {
    if (isAny) void releaseCopies(base)
  }, [base, isAny])

  return { copies, ask: () => void listCopies().then(setCopies) }
}
