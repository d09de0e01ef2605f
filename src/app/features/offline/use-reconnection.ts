import { fileKeptAt, forgetKept } from '#app/kept-answers.ts'
import { useReader } from '#app/reader.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { useEffect } from 'react'

/** A connection can come back without the browser's noticing, so the server is asked now and then. In milliseconds. */
const ASK_EVERY_MS = 30_000

/**
 * While copies are shown, asks whether the network answers again; once it does, what is on the page is asked for anew.
 * @param isOnCopy whether the page is a copy
 */
export function useReconnection(isOnCopy: boolean): void {
  const { queries, queryClient, source } = useReader()

  // The network is outside.
  useEffect(() => {
    if (!isOnCopy) return undefined
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return
      source.forget()
      await queryClient.query({ ...queries.overview(), staleTime: 0 })
      if (fileKeptAt(source.fileUrl(MANIFEST_PATH)) !== undefined) return
      forgetKept()
      await queryClient.invalidateQueries()
    }
    const askQuietly = () => void ask().catch(() => undefined)
    const timer = setInterval(askQuietly, ASK_EVERY_MS)
    addEventListener('online', askQuietly)
    document.addEventListener('visibilitychange', askQuietly)
    return () => {
      clearInterval(timer)
      removeEventListener('online', askQuietly)
      document.removeEventListener('visibilitychange', askQuietly)
    }
  }, [isOnCopy, queries, queryClient, source])
}
