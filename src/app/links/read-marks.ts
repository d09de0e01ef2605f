import type { ArticleRef } from '#sources/news-source.ts'

/** Tells whether the reader has opened an article. */
export type IsRead = (article: ArticleRef) => boolean

/** What is remembered is read by code that comes after the page (`use-read-marks.ts`): until then nothing is marked. */
const NOTHING: IsRead = () => false

const listeners = new Set<() => void>()

export let isRead = NOTHING

/** Marks headlines by what `tell` says from now on; to be called again when that changes. */
export function showReadMarks(tell: IsRead = NOTHING): void {
  isRead = tell
  for (const listener of listeners) listener()
}

export function subscribeReadMarks(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
