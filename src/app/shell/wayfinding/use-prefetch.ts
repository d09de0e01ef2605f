import { forgetFailures } from '#app/forget-failures.ts'
import { linkAround, pageOfLink } from '#app/links/page-of-link.ts'
import { preparePage, preparePageCode } from '#app/page-routes.tsx'
import { whenIdle } from '#app/when-idle.ts'
import { useReader, type Reader } from '#app/reader.ts'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import * as v from 'valibot'

/** How long a pointer rests on a link before that is taken for an intention, in milliseconds. */
const DWELL_MS = 30

/** After how long it is taken for granted that the page will be opened, and all that it shows is fetched, in milliseconds. */
const LINGER_MS = 300

/** Headlines that are fetched ahead once there is nothing else to do. */
const AHEAD = 8

/**
 * Fetches pages ahead of the click: the one whose link is pointed at, focused or touched; and the first headlines
 * that can be seen, once the line is idle. First what a page shows first, since whatever else comes while that is drawn
 * holds it up. Readers who save data get only what they touch or focus.
 */
export function usePrefetch(): void {
  const reader = useReader()
  const { key } = useLocation()

  // Idle time is the browser's to tell.
  useEffect(() => {
    if (savesData()) return undefined
    let isLeft = false
    let stop = whenIdle(() => void fetchNext(visibleHeadlines()))
    // One after the other, each when there is nothing else to do. The code that draws it and what it shows are fetched in two
    // tasks: a slow phone takes 30 ms to ask for either.
    const fetchNext = async ([link, ...rest]: readonly HTMLAnchorElement[]) => {
      if (!link) return
      await prefetch(link, reader.base, (pathname) => preparePageCode(pathname).catch(() => undefined))
      if (isLeft) return
      stop = whenIdle(() => void fetchContent(link, rest))
    }
    const fetchContent = async (link: HTMLAnchorElement, rest: readonly HTMLAnchorElement[]) => {
      await prefetchPage(reader, link, 'first')
      if (isLeft) return
      stop = whenIdle(() => void fetchNext(rest))
    }
    return () => {
      isLeft = true
      stop()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another page has other headlines
  }, [reader, key])

  // What is pointed at, focused or touched, anywhere on the page.
  useEffect(() => {
    let timer = 0
    let wanted: HTMLAnchorElement | null = null
    const stop = () => clearTimeout(timer)
    const leave = () => {
      stop()
      wanted = null
    }
    const want = (link: HTMLAnchorElement) => {
      // A press is told of three times: by the pointer's coming, by itself, and by the focus.
      if (link === wanted) return
      stop()
      wanted = link
      void prefetchPage(reader, link, 'first')
      timer = window.setTimeout(() => void prefetchPage(reader, link, 'all'), LINGER_MS)
    }
    const now = (event: Event) => {
      const link = linkAround(event.target)
      if (link) want(link)
    }
    const soon = (event: Event) => {
      const link = savesData() ? null : linkAround(event.target)
      if (link === wanted) return
      leave()
      if (link) timer = window.setTimeout(() => want(link), DWELL_MS)
    }
    // Somebody may have pointed at a link before there was anyone to notice.
    const pointedAt = savesData() ? null : document.querySelector<HTMLAnchorElement>('a[href]:hover')
    if (pointedAt) want(pointedAt)
    // Once a link is followed the page itself asks for what it still needs.
    const listeners = { pointerover: soon, pointerout: leave, focusin: now, pointerdown: now, click: stop }
    for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener)
    return () => {
      stop()
      for (const [type, listener] of Object.entries(listeners)) document.removeEventListener(type, listener)
    }
  }, [reader])
}

function prefetchPage(reader: Reader, link: HTMLAnchorElement, part: 'all' | 'first'): Promise<void> {
  return prefetch(link, reader.base, (pathname) =>
    // A failure shows when the page itself is opened, which asks again.
    preparePage(reader, pathname, part).catch(() => forgetFailures(reader.queryClient)),
  )
}

async function prefetch(
  link: HTMLAnchorElement,
  base: string,
  fetchFor: (pathname: string) => Promise<unknown>,
): Promise<void> {
  const page = pageOfLink(link, base)
  if (page === null || !navigator.onLine) return
  const [pathname = ''] = page.split(/[?#]/u)
  await fetchFor(pathname)
}

/** Of a calendar's three hundred days nobody is the next to be opened, so those are left out. */
const HEADLINES = 'main li a[href]:not([data-not-ahead] *)'

function visibleHeadlines(): HTMLAnchorElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(HEADLINES)]
  return links
    .filter((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top < innerHeight && bottom > 0
    })
    .slice(0, AHEAD)
}

/** https://wicg.github.io/savedata/: TypeScript's DOM does not know it, since not every browser has it. */
const connectionSchema = v.object({
  connection: v.object({ saveData: v.optional(v.boolean()), effectiveType: v.optional(v.string()) }),
})

function savesData(): boolean {
  if (!v.is(connectionSchema, navigator)) return false
  const { effectiveType = '', saveData } = navigator.connection
  return saveData === true || effectiveType.endsWith('2g')
}
