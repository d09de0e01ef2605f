import { useCallback, useEffect, useState } from 'react'
import { countCopies, type OfflineCopies } from './offline-copies.ts'

/** Room in the browser for everything of this origin, in bytes. */
interface Room {
  readonly used: number
  readonly allowed: number
}

interface KeptHere {
  /** `null` until they have been counted. */
  readonly copies: OfflineCopies | null
  /** `null` where the browser does not tell. */
  readonly room: Room | null
  /** Looks at everything again. */
  readonly refresh: () => void
}

/** What can be told of a browser's storage only by asking it. Another tab may change it at any time. */
export function useKeptHere(base: string): KeptHere {
  const [found, setFound] = useState<Omit<KeptHere, 'refresh'>>({ copies: null, room: null })
  const refresh = useCallback(() => {
    const look = async () => {
      const [copies, room] = await Promise.all([countCopies(base), estimateRoom()])
      setFound({ copies, room })
    }
    // Where nothing may be asked, what is known is shown.
    look().catch(() => setFound({ copies: null, room: null }))
  }, [base])

  // The browser's storage is outside.
  useEffect(() => {
    refresh()
    addEventListener('storage', refresh)
    return () => removeEventListener('storage', refresh)
  }, [refresh])

  return { ...found, refresh }
}

async function estimateRoom(): Promise<Room | null> {
  const { usage, quota } = (await navigator.storage?.estimate()) ?? {}
  return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota }
}
