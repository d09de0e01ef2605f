import * as v from 'valibot'

const followedSchema = v.object({
  /** The `href` of the link. */
  href: v.string(),
  /** Which of the links to the same address on its page it was. */
  place: v.number(),
  /** How far below the upper edge of the window it stood, in CSS pixels. */
  top: v.number(),
  /** How far down the page was read then, in CSS pixels. */
  scrolled: v.number(),
})

/** A link that was followed, and where it stood. */
export type FollowedLink = v.InferOutput<typeof followedSchema>

const keyOf = (historyKey: string) => `gapan.followed.${historyKey}`

/** Which link was followed from a page of the browser's history; kept for as long as the tab, reloads included. */
export function followedFrom(historyKey: string): FollowedLink | null {
  try {
    const kept = sessionStorage.getItem(keyOf(historyKey))
    return kept === null ? null : v.parse(followedSchema, JSON.parse(kept))
  } catch {
    return null
  }
}

/** Takes note of it; where storage is blocked, going back lands on the heading instead. */
export function rememberFollowed(historyKey: string, link: FollowedLink): void {
  try {
    sessionStorage.setItem(keyOf(historyKey), JSON.stringify(link))
  } catch {
    // Blocked or full.
  }
}
