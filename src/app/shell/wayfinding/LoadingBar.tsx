import { useEffect, useState } from 'react'
import { useLocation, type Location } from 'react-router'
import { Bar } from '../Bar.tsx'

/** A bar while the next page is on its way: the browser's address is ahead of the page that is shown. */
export function LoadingBar() {
  // Not its key: several entries of the history may have the same, as those do whose hash was changed by hand.
  const shown = useLocation()
  const [left, setLeft] = useState<Location | null>(null)

  // Routers tell only when a page has come. That one is being left, the browser's own events say.
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const isFollowed =
        event.defaultPrevented && event.target instanceof Element && event.target.closest('a[href]')
      if (isFollowed) setLeft(shown)
    }
    const onPopState = () => setLeft(shown)
    addEventListener('click', onClick)
    addEventListener('popstate', onPopState)
    return () => {
      removeEventListener('click', onClick)
      removeEventListener('popstate', onPopState)
    }
  }, [shown])

  return left === shown ? <Bar /> : null
}
