import { startTransition, useEffect } from 'react'

/**
 * Tells once what stands before it is there, and the reader's own: of a page that was published, that it has been taken over up
 * to here. What is fetched then does not keep a slow phone from it.
 * @param call a state setter
 */
export function OnDrawn({ call }: { call: (isDrawn: true) => void }): null {
  // When React has taken over a part of a page is known to nothing but its effects.
  useEffect(() => startTransition(() => call(true)), [call])
  return null
}
