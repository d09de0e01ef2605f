import { announceToZotero, dropStaleJsonLd } from '#app/head/after-navigation.ts'
import { useLocaleOfContent } from '#app/i18n/locale.ts'
import { linkAround } from '#app/links/page-of-link.ts'
import { isStaying } from '#app/links/staying.ts'
import { useReader } from '#app/reader.ts'
import { rememberFollowed } from '#app/storage/followed-links.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { landingRow, linksTo } from './landing-row.ts'
import { isPlainClick } from './use-following.ts'
import { elementOf } from './use-scroll-memory.ts'
import { whileGrowing } from './while-growing.ts'

/**
 * Where a reader lands after going to another page of a single-page application: on its heading, as a
 * page load would begin at the top (BBC GEL, routing); on what the address names, if it names a part; or, going back, on
 * the link that was followed. Nothing happens on the first load of a whole page, where the browser itself does
 * the right thing.
 */
export function useLanding(): void {
  const { base } = useReader()
  const { key, hash, state } = useLocation()
  const locale = useLocaleOfContent()
  const navigation = useNavigationType()
  const landedOn = useRef<{ readonly key: string; readonly locale: string } | null>(null)

  // An effect, since only after the new page is in the document is there something to focus.
  useEffect(() => {
    const before = landedOn.current
    if (before?.key === key && before.locale === locale) return undefined
    landedOn.current = { key, locale }
    if (navigation !== NavigationType.Pop && isStaying(state)) return undefined
    // A whole page was loaded; or the one that was there is drawn in another language, which loses what had the focus.
    const isSamePage = before === null || before.key === key
    // On a page that was published somebody may be at work already before it is taken over.
    if (isSamePage && document.activeElement !== document.body) return undefined
    if (!isSamePage) {
      dropStaleJsonLd()
      announceToZotero()
    }
    const row = landingRow({ key, state }, navigation, base)
    const link = row?.find() ?? null
    const heading = isSamePage ? null : headingOfPage()
    const target = link ?? elementOf(hash) ?? heading
    focusOn(target)
    if (!row || link) return undefined
    // The part of the page that has the row is still to come. Whoever has begun to use the page meanwhile is left alone.
    return whileGrowing(() => {
      const isFree = document.activeElement === document.body || document.activeElement === target
      const late = isFree ? row.find() : null
      focusOn(late)
      return !isFree || late !== null
    })
  }, [key, hash, state, navigation, locale, base])

  const takeNote = useEffectEvent((event: MouseEvent) => {
    const link = isPlainClick(event) ? linkAround(event.target) : null
    const href = link?.getAttribute('href')
    if (!link || !href) return
    rememberFollowed(key, {
      href,
      // Several links may lead to one article: which of them it was is remembered too.
      place: linksTo(href).indexOf(link),
      top: link.getBoundingClientRect().top,
      scrolled: window.scrollY,
    })
  })

  // Before anything that follows the link.
  useEffect(() => {
    const onClick = (event: MouseEvent) => takeNote(event)
    document.addEventListener('click', onClick, { capture: true })
    return () => document.removeEventListener('click', onClick, { capture: true })
  }, [])
}

/** The heading of the page; or the field that it is there for, where that is still empty. */
function headingOfPage(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('main [data-landing]') ??
    document.querySelector<HTMLElement>('main h1')
  )
}

function focusOn(element: HTMLElement | null): void {
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  // The place on the page is `useScrollMemory`'s to choose.
  element.focus({ preventScroll: true })
}
