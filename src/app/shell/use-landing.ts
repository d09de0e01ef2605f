import { useEffect, useRef, type MouseEvent } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * Where a reader lands after going to another page of a single-page application: on its heading, as a
 * page load would begin at the top; or, going back, on the link that was followed (BBC GEL, routing).
 * Nothing happens on the first load, where the browser itself does the right thing.
 * @returns a click handler for the whole page, which takes note of the link that is followed
 */
export function useLanding(): (event: MouseEvent) => void {
  const { key, hash } = useLocation()
  const navigation = useNavigationType()
  const followed = useRef(new Map<string, string>())
  const landedOn = useRef(key)

  // An effect, since only after the new page is in the document is there something to focus.
  useEffect(() => {
    if (landedOn.current === key) return
    landedOn.current = key
    const target =
      (navigation === NavigationType.Pop ? findLink(followed.current.get(key)) : null) ??
      (hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))) ??
      document.querySelector<HTMLElement>('main h1')
    // The place on the page is ScrollRestoration's to choose.
    target?.focus({ preventScroll: true })
  }, [key, hash, navigation])

  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const href = link?.getAttribute('href')
    if (href) followed.current.set(key, href)
  }
}

function findLink(href: string | undefined): HTMLElement | null {
  return href === undefined ? null : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)
}
