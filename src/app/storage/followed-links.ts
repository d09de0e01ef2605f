/** A link that was followed, and which of the links to the same address on its page it was. */
export interface FollowedLink {
  readonly href: string
  readonly place: number
}

const keyOf = (historyKey: string) => `gapan.followed.${historyKey}`

/** Which link was followed from a page of the browser's history; kept for as long as the tab, reloads included. */
export function followedFrom(historyKey: string): FollowedLink | null {
  try {
    const [, place, href] = /^(\d+) (.+)$/.exec(sessionStorage.getItem(keyOf(historyKey)) ?? '') ?? []
    return href === undefined ? null : { href, place: Number(place) }
  } catch {
    return null
  }
}

/** Takes note of it; where storage is blocked, going back lands on the heading instead. */
export function rememberFollowed(historyKey: string, { href, place }: FollowedLink): void {
  try {
    sessionStorage.setItem(keyOf(historyKey), `${place} ${href}`)
  } catch {
    // Blocked or full.
  }
}
