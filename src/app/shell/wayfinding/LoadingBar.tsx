import { linkAround } from '#app/links/page-of-link.ts'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { Bar } from '../Bar.tsx'

/** For so long nothing is done for the bar, in milliseconds: a page that is at hand is drawn by then. Its style waits some more. */
const LATE_MS = 150

/**
 * A bar while the next page is on its way: the browser's address is ahead of the page that is shown. It is shown by hand, since
 * React would begin to draw the next page anew for it.
 */
export function LoadingBar() {
  // Not its key: several entries of the history may have the same, as those do whose hash was changed by hand.
  const shown = useLocation()
  const around = useRef<HTMLDivElement>(null)
  const current = useRef(shown)

  // Before the browser paints: a page that has come is on its way no more.
  useLayoutEffect(() => {
    current.current = shown
    around.current?.setAttribute('hidden', '')
  }, [shown])

  // Routers tell only when a page has come. That one is being left, the browser's own events say.
  useEffect(() => {
    let timer = 0
    const onLeft = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        // Going back may have led on before this was told of it.
        if (current.current === shown) around.current?.removeAttribute('hidden')
      }, LATE_MS)
    }
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented && linkAround(event.target)) onLeft()
    }
    addEventListener('click', onClick)
    addEventListener('popstate', onLeft)
    return () => {
      clearTimeout(timer)
      removeEventListener('click', onClick)
      removeEventListener('popstate', onLeft)
    }
  }, [shown])

  return (
    <div ref={around} hidden>
      <Bar />
    </div>
  )
}
