import type { Bookmark } from '#app/storage/bookmark.ts'

/** What of a bookmark a merge can change. */
export type ChangedPart = 'title' | 'lang' | 'publishedAt' | 'savedAt' | 'labels' | 'note'

/**
 * Two bookmarks of one article as one. The first keeps its title and its folder; labels of both are there, the earliest
 * time, and both notes, unless one has the other in it. Merging the same again changes nothing.
 */
export function mergeBookmarks(first: Bookmark, second: Bookmark): Bookmark {
  return {
    ...first,
    title: first.title || second.title,
    lang: first.lang ?? second.lang,
    publishedAt: first.publishedAt ?? second.publishedAt,
    savedAt: isEarlier(second.savedAt, first.savedAt) ? second.savedAt : first.savedAt,
    labels: unitedLabels(first.labels, second.labels),
    note: bothNotes(first.note, second.note),
  }
}

/** Which parts of a bookmark another one has otherwise. */
export function changedParts(before: Bookmark, after: Bookmark): ChangedPart[] {
  const parts = ['title', 'lang', 'publishedAt', 'savedAt', 'labels', 'note'] as const
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}

/** By a second at least: browsers keep no parts of one. */
function isEarlier(time: string, other: string): boolean {
  return Math.floor(Date.parse(time) / 1000) < Math.floor(Date.parse(other) / 1000)
}

/** Some systems write 가 as ᄀ and ᅡ: that is the same label. */
function unitedLabels(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first.map((label) => label.normalize()))
  return [
    ...first,
    ...second.filter((label) => !known.has(label.normalize()) && known.add(label.normalize())),
  ]
}

function bothNotes(first: string, second: string): string {
  const [one, other] = [first.normalize(), second.normalize()]
  if (one.includes(other)) return first
  if (other.includes(one)) return second
  return `${first}\n\n${second}`
}
