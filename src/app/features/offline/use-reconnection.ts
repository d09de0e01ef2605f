import { fileKeptAt, forgetKept } from '#app/kept-answers.ts'
import { useReader, type Reader } from '#app/reader.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { useEffect } from 'react'

/**
 * A connection comes back without the browser's noticing, or is noticed before it carries anything: so the server is asked again,
 * soon at first and then seldom. Pauses in milliseconds.
 */
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000

/**
 * While copies are shown, asks whether the network answers again; once it does, what is on the page is asked for anew.
 * @param isOnCopy whether the page is a copy
 */
export function useReconnection(isOnCopy: boolean): void {
  const reader = useReader()

  // The network is outside.
  useEffect(() => {
    if (!isOnCopy) return undefined
    let timer = 0
    let isGone = false
    const askAfter = (pause: number) => {
      clearTimeout(timer)
      // A little sooner or later, so that not all readers ask at once.
      timer = window.setTimeout(() => void ask(pause), pause * (0.75 + Math.random() / 2))
    }
    const ask = async (pause: number) => {
      const canAsk = navigator.onLine && document.visibilityState === 'visible'
      if (canAsk && (await isAnswered(reader))) await showNewest(reader)
      else if (!isGone) askAfter(Math.min(LONGEST_PAUSE_MS, 2 * pause))
    }
    const askSoon = () => askAfter(FIRST_PAUSE_MS)
    askSoon()
    addEventListener('online', askSoon)
    document.addEventListener('visibilitychange', askSoon)
    return () => {
      isGone = true
      clearTimeout(timer)
      removeEventListener('online', askSoon)
      document.removeEventListener('visibilitychange', askSoon)
    }
  }, [isOnCopy, reader])
}

/** Whether the network gives the archive's manifest, and not the worker. */
async function isAnswered({ queries, queryClient, source }: Reader): Promise<boolean> {
  source.forget()
  try {
    await queryClient.query({ ...queries.overview(), staleTime: 0 })
    return fileKeptAt(source.fileUrl(MANIFEST_PATH)) === undefined
  } catch {
    return false
  }
}

async function showNewest({ queryClient }: Reader): Promise<void> {
  forgetKept()
  await queryClient.invalidateQueries()
}
