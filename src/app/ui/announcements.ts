const listeners = new Set<() => void>()
let latest = { text: '', count: 0 }

/** Something that happened without changing what a reader looks at: "saved", "copied". It is shown for a moment, and heard. */
export interface Announcement {
  readonly text: string
  /** How many there were: the same words twice are two announcements. */
  readonly count: number
}

/** Says something to whoever reads or listens, without moving the focus. One sentence; the next one takes its place. */
export function announce(text: string): void {
  latest = { text, count: latest.count + 1 }
  for (const listener of listeners) listener()
}

export function latestAnnouncement(): Announcement {
  return latest
}

/** @returns stops calling */
export function subscribeAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
