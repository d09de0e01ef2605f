import { startTransition, useEffect, useState } from 'react'
import { useReader, type Reader } from './reader.ts'
import { whenIdle } from './when-idle.ts'

/** Readers whose page, which came as HTML, is their own by now. */
const takenOver = new WeakSet<Reader>()

/**
 * Whether the page is the reader's own by now. A published page is taken over as it stands, so that what only one reader has
 * (where they came from, what they read) can't be in it before.
 */
export function useDrawn(): boolean {
  const reader = useReader()
  const [isDrawn, setDrawn] = useState(!reader.isPublished || takenOver.has(reader))

  // Effects begin when the page has been taken over. Then when the browser has nothing to do, and in pieces: nobody waits for it.
  useEffect(() => {
    if (isDrawn) return undefined
    return whenIdle(() => {
      takenOver.add(reader)
      startTransition(() => setDrawn(true))
    })
  }, [isDrawn, reader])

  return isDrawn
}
