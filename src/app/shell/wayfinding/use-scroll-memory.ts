import { isStaying } from '#app/links/staying.ts'
import { useReader } from '#app/reader.ts'
import { ScrollPositions } from '#app/storage/scroll-positions.ts'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { landingRow, type LandingRow } from './landing-row.ts'
import { whileGrowing } from './while-growing.ts'

/**
 * Puts every page where the reader should find it: a new one at its top or at the part that its address names; one
 * that was gone back to where it was left, with the row that was opened where it stood, though what stands above it may
 * have become another. Whole page loads are the browser's own business.
 */
export function useScrollMemory(): void {
  const { base, isPublished } = useReader()
  const { key, hash, state } = useLocation()
  const navigation = useNavigationType()
  const memory = useRef<ScrollPositions | null>(null)
  const shown = useRef<string | null>(null)

  // Before the browser paints, so that no page is seen at the place of another.
  useLayoutEffect(() => {
    if (shown.current === key) return undefined
    const isFirst = shown.current === null
    shown.current = key
    if (navigation !== NavigationType.Pop && isStaying(state)) return undefined
    // The browser restores the place of a page while it loads: too early for one that the reader has to draw.
    if (isFirst && isPublished && history.scrollRestoration === 'auto') return undefined
    memory.current ??= new ScrollPositions()
    const left = navigation === NavigationType.Pop ? memory.current.get(key) : undefined
    const row = landingRow({ key, state }, navigation, base)
    const target = left === undefined ? elementOf(hash) : null
    if (target) target.scrollIntoView()
    else if (left !== undefined || !isFirst) window.scrollTo(0, left ?? 0)
    // Whoever went on scrolling after the row was opened is brought back to where that led, and not to the row.
    const isElsewhere = left !== undefined && row !== null && row.scrolled !== null && left !== row.scrolled
    if (row === null || isElsewhere) return undefined
    return whileGrowing(() => {
      bringTo(row)
      return false
    })
  }, [key, hash, state, navigation, base, isPublished])

  // The browser's events are what there is to listen to.
  useEffect(() => {
    const remember = () => {
      memory.current ??= new ScrollPositions()
      if (shown.current !== null) memory.current.set(shown.current, window.scrollY)
    }
    const takeOver = () => {
      // Of the entry of the history that is open, and of those that follow from it.
      history.scrollRestoration = 'manual'
    }
    // Until then, and a moment longer, the browser restores the place of the page that it loads.
    const onLoad = () => setTimeout(takeOver)
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      // Left behind as it was, and now open again: it had been given to the browser.
      if (persisted) takeOver()
    }
    const leave = () => {
      remember()
      memory.current?.save()
      // A page that is loaded as a whole is restored by the browser itself.
      history.scrollRestoration = 'auto'
    }
    if (document.readyState === 'complete') takeOver()
    else addEventListener('load', onLoad)
    addEventListener('pageshow', onPageShow)
    addEventListener('scroll', remember, { passive: true })
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('load', onLoad)
      removeEventListener('pageshow', onPageShow)
      removeEventListener('scroll', remember)
      removeEventListener('pagehide', leave)
    }
  }, [])
}

/** Scrolls so that a row stands where it stood; one that stood nowhere, in the middle of the window. */
function bringTo({ find, top }: LandingRow): void {
  const link = find()
  if (!link) return
  const now = link.getBoundingClientRect()
  const lowest = window.innerHeight - now.height
  const wanted = top ?? lowest / 2
  // The window may have become another too: it is to be seen in any case.
  window.scrollTo(0, window.scrollY + now.top - Math.max(0, Math.min(wanted, lowest)))
}

/** What a hash names; anybody may write anything there. */
export function elementOf(hash: string): HTMLElement | null {
  try {
    return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}
