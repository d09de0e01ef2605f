import { rejectOnAbort } from '#sources/ask-server.ts'
import { SourceError } from '#sources/source-error.ts'

/**
 * A part of an adapter whose code is fetched when it is first asked for: a first read mostly needs none of it.
 * @param name what it reads, for whoever keeps the site
 * @returns gives the part; rejects with a `SourceError` where its code does not come, and asks again the next time
 */
export function loadPart<T>(name: string, load: () => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let coming: Promise<T> | null = null
  return (signal) => {
    signal.throwIfAborted()
    coming ??= load().catch((cause: unknown) => {
      coming = null
      throw new SourceError('unreachable', name, 'the code that reads it did not come', { cause })
    })
    return rejectOnAbort(coming, signal)
  }
}
