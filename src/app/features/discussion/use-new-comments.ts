import { useReader } from '#app/reader.ts'
import { readPreference } from '#app/storage/preferences.ts'
import { lastSeenComment, rememberSeenComment } from '#app/storage/seen-comments.ts'
import type { Article } from '#archive/article.ts'
import { useEffect, useState } from 'react'

/**
 * The comments that have come since the reader last saw those of this article; none where they never did, or want nothing
 * remembered of what they read. They are seen once one of them is on the screen.
 * @param first something of the first comment, once it is there
 */
export function useNewComments({ board, id, discussion }: Article, first: Element | null): readonly number[] {
  const { base } = useReader()
  const [isOn] = useState(() => readPreference('marksRead'))
  const [seen] = useState(() => (isOn ? lastSeenComment(base, { board, id }) : null))
  const latest = Math.max(...discussion.map((comment) => comment.id))

  // The browser knows what is on the screen.
  useEffect(() => {
    const list = first?.closest('ol')
    if (!list || !isOn || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      rememberSeenComment(base, { board, id }, latest)
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [first, isOn, base, board, id, latest])

  return seen === null ? [] : discussion.map((comment) => comment.id).filter((comment) => comment > seen)
}
