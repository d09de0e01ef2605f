import { applyLook } from '#app/apply-look.ts'
import { readLook, subscribeLook } from '#app/storage/reading-look.ts'
import { useEffect } from 'react'

/** Pages look as is chosen in another tab, too. */
export function useLook(): void {
  // The document's root is nobody's to draw.
  useEffect(() => {
    const wear = () => applyLook(readLook())
    wear()
    return subscribeLook(wear)
  }, [])
}
