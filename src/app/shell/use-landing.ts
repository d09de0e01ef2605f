import { announceToZotero, dropStaleJsonLd } from '#app/head/after-navigation.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { followedFrom, rememberFollowed } from '#app/storage/followed-links.ts'
import { useEffect, useRef, type MouseEvent } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { elementOf } from './use-scroll-memory.ts'

/**
 * Where a reader lands after going to another page of a single-page application: on its heading, as a
 * page load would begin at the top (BBC GEL, routing); on what the address names, if it names a part; or, going back, on
 * the link that was followed. Nothing happens on the first load of a whole page, where the browser itself does
 * the right thing.
 * @returns a click handler for the whole page, which takes note of the link that is followed
 */
export function useLanding(): (event: MouseEvent) => void {
  const { key, hash } = useLocation()
  const locale = useLocale()
  const navigation = useNavigationType()
  const landedOn = useRef<{ readonly key: string; readonly locale: string } | null>(null)

  // An effect, since only after the new page is in the document is there something to focus.
  useEffect(() => {
    const before = landedOn.current
    if (before?.key === key && before.locale === locale) return
    landedOn.current = { key, locale }
    // A whole page was loaded; or the one that was there is drawn in another language, which loses what had the focus.
    const isSamePage = before === null || before.key === key
    // On a page that was published somebody may be at work already before it is taken over.
    if (isSamePage && document.activeElement !== document.body) return
    if (!isSamePage) {
      dropStaleJsonLd()
      announceToZotero()
    }
    const followed = navigation === NavigationType.Pop ? findFollowed(key) : null
    const heading = isSamePage ? null : document.querySelector<HTMLElement>('main h1')
    const target = followed ?? elementOf(hash) ?? heading
    if (!target) return
    if (target.tabIndex < 0) target.tabIndex = -1
    // The place on the page is `useScrollMemory`'s to choose.
    target.focus({ preventScroll: true })
  }, [key, hash, navigation, locale])

  return (event) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const href = link?.getAttribute('href')
    // Several links may lead to one article: which of them it was is remembered too.
    if (isPlain && link && href) rememberFollowed(key, { href, place: linksTo(href).indexOf(link) })
  }
}

function findFollowed(key: string): HTMLElement | null {
  const followed = followedFrom(key)
  if (!followed) return null
  const links = linksTo(followed.href)
  const link = links[followed.place] ?? links[0]
  return link instanceof HTMLElement ? link : null
}

function linksTo(href: string): Element[] {
  return [...document.querySelectorAll(`a[href="${CSS.escape(href)}"]`)]
}
