/** Pixels between a passage and what is offered for it. */
const GAP = 8
/** Room for the handles that a finger drags, below a selection. */
const HANDLES = 40
/** Room for what phones show above a selection. */
const SYSTEM_MENU = 64

interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Surroundings {
  /** The first and the last line of the passage, in the window. */
  readonly first: Box
  readonly last: Box
  readonly bar: Size
  readonly window: Size
  /** Whether it is selected with a finger. */
  readonly isTouch: boolean
}

/**
 * Where the bar stands in the window: above the passage, with fingers below it, where the system has nothing of its own; the other side
 * where there is no room, and at the bottom where a passage fills the window. `null` where the passage is out of sight.
 */
export function placeBeside({
  first,
  last,
  bar,
  window,
  isTouch,
}: Surroundings): { top: number; left: number } | null {
  if (last.bottom < 0 || first.top > window.height) return null
  const above = first.top - bar.height - (isTouch ? SYSTEM_MENU : GAP)
  const below = last.bottom + (isTouch ? HANDLES : GAP)
  const fits = (top: number) => top >= GAP && top + bar.height <= window.height - GAP
  const top = (isTouch ? [below, above] : [above, below]).find(fits) ?? window.height - bar.height - GAP
  const left = Math.max(GAP, Math.min(first.left, window.width - bar.width - GAP))
  return { top, left }
}
