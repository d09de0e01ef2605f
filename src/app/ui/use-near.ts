import { useEffect, useRef, useState, type RefObject } from 'react'

/** How far outside the window something counts as near: about a screen, which scrolling takes a moment to cross. */
const MARGIN = '800px'

/** In the press nothing is near: there is no window. */
const CANT_TELL = typeof window !== 'undefined' && typeof IntersectionObserver === 'undefined'

/**
 * Whether an element has come near to what the reader sees; once near, for good. Where a browser can't tell, it is.
 * @param wasNear whether it is near from the beginning
 */
export function useNear<T extends Element>(wasNear: boolean): { ref: RefObject<T | null>; isNear: boolean } {
  const ref = useRef<T>(null)
  const [hasComeNear, setNear] = useState(wasNear)
  const isNear = hasComeNear || CANT_TELL

  // The browser is what knows where things stand.
  useEffect(() => {
    const element = ref.current
    if (isNear || !element) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])

  return { ref, isNear }
}
