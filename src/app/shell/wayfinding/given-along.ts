import { currentLocale } from '#app/i18n/locale.ts'
import { givenIn } from '#app/links/GiveState.tsx'
import type { CameFrom, ListDescription, ListEntry } from '#app/links/ListContext.tsx'
import { pageOfLink } from '#app/links/page-of-link.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { articleAt } from './article-at.ts'

/** Headlines to either side that are taken along: enough to read on for an evening, and little for the browser to keep. */
const TAKEN_ALONG = 50

/** What travels in `history.state` to the page that a link leads to. */
type State = { readonly list: CameFrom } | { readonly landOn: string }

/**
 * What goes along with a link of the open page; of parts within parts, the inner one says.
 * @param base the path under which the site is served
 * @returns `undefined` where nothing does
 */
export function givenAlong(link: HTMLAnchorElement, base: string): State | undefined {
  for (let around: Element | null = link; around; around = around.parentElement) {
    const given = givenIn.get(around)
    if (!given) continue
    if ('landOn' in given) return given
    const opened = articleOfLink(link, base)
    if (!opened) return undefined
    const list = 'steps' in given ? given.steps : wholeList(given.list, around, base)
    const place = list.entries.findIndex(({ board, id }) => board === opened.board && id === opened.id)
    return place < 0 ? undefined : { list: partAround(place, list) }
  }
  return undefined
}

/** The headlines within a part of the page, each once: a notice may stand above the list and in it. */
function wholeList(list: ListDescription, part: Element, base: string): Omit<CameFrom, 'place'> {
  const entries = new Map<string, ListEntry>()
  for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const article = articleOfLink(link, base)
    if (!article) continue
    const { board, id } = article
    const key = `${board}/${id}`
    if (!entries.has(key)) entries.set(key, { board, id, title: link.textContent, lang: link.lang || null })
  }
  return { ...list, named: currentLocale(), entries: [...entries.values()] }
}

function partAround(place: number, list: Omit<CameFrom, 'place'>): CameFrom {
  const from = Math.max(0, place - TAKEN_ALONG)
  return { ...list, entries: list.entries.slice(from, place + TAKEN_ALONG + 1), place: place - from }
}

/** Which article a link leads to as a whole; `null` for links to a comment of one, and to anything else. */
function articleOfLink(link: HTMLAnchorElement, base: string): ArticleRef | null {
  return articleAt(pageOfLink(link, base) ?? '')
}
