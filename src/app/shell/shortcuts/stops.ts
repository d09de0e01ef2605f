import { pageOfLink } from '#app/links/page-of-link.ts'
import { articleAt } from '../wayfinding/article-at.ts'

/** What foreign text stands in: a link in it is no headline. */
const TEXTS = '#article-body, li[id^="c_"]'

/** What one reads as a whole in an article: its headline, the headings of its text, the comments and each of them. */
const PARTS = '#headline, #article-body :is(h2, h3, h4, h5, h6), #comments, li[id^="c_"]'

/**
 * Where `j` and `k` go on the open page, in its order: the headlines of lists, which are links, and the parts of an article.
 * @param base the path under which the site is served
 */
export function stopsOfPage(base: string): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(`main :is(${PARTS}, a[href])`)
  return [...found].filter(
    (element) =>
      (!(element instanceof HTMLAnchorElement) || isHeadline(element, base)) &&
      element.getClientRects().length > 0,
  )
}

/** Whether a link is a row of a list: an article's headline, or a series in a list of those. */
function isHeadline(link: HTMLAnchorElement, base: string): boolean {
  if (link.closest(TEXTS)) return false
  const page = pageOfLink(link, base) ?? ''
  return articleAt(page) !== null || (/^\/series\/[^/?#]+$/.test(page) && link.closest('li') !== null)
}

/**
 * The stop after or before where the focus is; where it is nowhere, the first after the upper edge of the window or the last before it.
 * @returns `null` at the end
 */
export function stopBeside(stops: readonly HTMLElement[], step: 1 | -1): HTMLElement | null {
  const at = document.activeElement
  const isNowhere = !at || at === document.body || at.localName === 'main'
  const isBeside = (stop: HTMLElement) => {
    if (isNowhere) return stop.getBoundingClientRect().top >= 0 === step > 0
    const position = at.compareDocumentPosition(stop)
    const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
    return (position & side) !== 0
  }
  return (step > 0 ? stops.find(isBeside) : stops.findLast(isBeside)) ?? null
}

/** Moves the focus to a stop, and the page so that it is seen: a headline with its row, a part with its beginning. */
export function goToStop(stop: HTMLElement): void {
  if (stop.tabIndex < 0) stop.tabIndex = -1
  stop.focus({ preventScroll: true })
  const isRow = stop instanceof HTMLAnchorElement
  // A comment's own text: the replies in it are stops of their own.
  const seen = (isRow ? stop.closest('li') : stop.querySelector(':scope > article')) ?? stop
  const { top, bottom } = seen.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) seen.scrollIntoView({ block: isRow ? 'nearest' : 'start' })
}
