import { ScrollPositions } from '#app/storage/scroll-positions.ts'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * Puts every page where the reader should find it: a new one at its top or at the part that its address names, one
 * that was gone back to where it was left. Whole page loads are the browser's own business.
 * @param isFirstByHand whether the first page is drawn by the reader itself, so that the browser, which restores
 * the place of a page while it loads, came too early
 */
export function useScrollMemory(isFirstByHand: boolean): void {
  const { key, hash } = useLocation()
  const navigation = useNavigationType()
  const memory = useRef<ScrollPositions | null>(null)
  const shown = useRef<string | null>(null)

  // Before the browser paints, so that no page is seen at the place of another.
  useLayoutEffect(() => {
    if (shown.current === key) return
    const isFirst = shown.current === null
    shown.current = key
    if (isFirst && !isFirstByHand) return
    if (!isFirst) history.scrollRestoration = 'manual'
    memory.current ??= new ScrollPositions()
    const left = navigation === NavigationType.Pop ? memory.current.get(key) : undefined
    const target = left === undefined ? elementOf(hash) : null
    if (target) target.scrollIntoView()
    else if (left !== undefined || !isFirst) window.scrollTo(0, left ?? 0)
  }, [key, hash, navigation, isFirstByHand])

  // The browser's events are what there is to listen to.
  useEffect(() => {
    const remember = () => {
      memory.current ??= new ScrollPositions()
      if (shown.current !== null) memory.current.set(shown.current, window.scrollY)
    }
    const leave = () => {
      remember()
      memory.current?.save()
      // A page that is loaded as a whole is restored by the browser itself.
      history.scrollRestoration = 'auto'
    }
    addEventListener('scroll', remember, { passive: true })
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('scroll', remember)
      removeEventListener('pagehide', leave)
    }
  }, [])
}

/** What a hash names; anybody may write anything there. */
export function elementOf(hash: string): HTMLElement | null {
  try {
    return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}
