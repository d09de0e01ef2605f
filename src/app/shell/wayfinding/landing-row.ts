import { followedFrom } from '#app/storage/followed-links.ts'
import { NavigationType, type Location } from 'react-router'

/** A link of the page that is landed on: the row that a reader comes back to. */
export interface LandingRow {
  /** The link, once it is there. */
  readonly find: () => HTMLElement | null
  /** How far below the upper edge of the window it stood, in CSS pixels; `null` where it stood on no page before. */
  readonly top: number | null
  /** How far down the page was read when it was followed; `null` likewise. */
  readonly scrolled: number | null
}

/**
 * The row to land on: going back, the link that was followed; on the way back to a list, the row that the link to it
 * asked for.
 * @param base the path under which the site is served
 */
export function landingRow(
  { key, state }: Pick<Location, 'key' | 'state'>,
  navigation: NavigationType,
  base: string,
): LandingRow | null {
  const followed = navigation === NavigationType.Pop ? followedFrom(key) : null
  if (followed) {
    const find = () => linkAt(followed.href, followed.place)
    return { find, top: followed.top, scrolled: followed.scrolled }
  }
  const asked = askedFor(state)
  return asked === null ? null : { find: () => linkAt(base + asked.slice(1)), top: null, scrolled: null }
}

/** Links of the page to one address, in its order. */
export function linksTo(href: string): Element[] {
  return [...document.querySelectorAll(`a[href="${CSS.escape(href)}"]`)]
}

function linkAt(href: string, place = 0): HTMLElement | null {
  const links = linksTo(href)
  const link = links[place] ?? links[0]
  return link instanceof HTMLElement ? link : null
}

/** What the browser kept with the entry of its history is nobody's to vouch for. */
function askedFor(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('landOn' in state)) return null
  return typeof state.landOn === 'string' ? state.landOn : null
}
