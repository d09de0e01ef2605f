import { isOnCopies } from '#app/kept-answers.ts'
import { linkAround, pageOfLink } from '#app/links/page-of-link.ts'
import { useReader } from '#app/reader.ts'
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import { givenAlong } from './given-along.ts'

/**
 * Follows the links of the reader without loading a whole page; without a network they are the browser's, since the service
 * worker may have the page and not its data. Whatever the browser has a better answer to is left
 * to it: other buttons and modifiers (a new tab, a new window, a download), files, other sites.
 */
export function useFollowing(): void {
  const { base } = useReader()
  const navigate = useNavigate()
  const follow = useEffectEvent((event: MouseEvent) => {
    if (event.defaultPrevented || !isPlainClick(event)) return
    const link = linkAround(event.target)
    const page = link && pageOfLink(link, base)
    if (!link || page === null || isOnCopies()) return
    event.preventDefault()
    // Following a link to where one is already makes no new entry in the history; browsers do the same.
    void navigate(page, { replace: link.href === location.href, state: givenAlong(link, base) })
  })

  // All links of a page at once: it has a hundred of them. Whatever handles clicks of its own does so before.
  useEffect(() => {
    const onClick = (event: MouseEvent) => follow(event)
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
}

/** Whether a click is one that follows a link where it stands. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
