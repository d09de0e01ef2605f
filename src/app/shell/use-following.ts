import { isOnCopies } from '#app/kept-answers.ts'
import { givenAlong } from '#app/links/GiveState.tsx'
import { linkAround, pageOfLink } from '#app/links/page-of-link.ts'
import { useReader } from '#app/reader.ts'
import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'

/**
 * Follows the links of the reader without loading a whole page; without a network they are the browser's, since the service
 * worker may have the page and not its data. Whatever the browser has a better answer to is left
 * to it: other buttons and modifiers (a new tab, a new window, a download), files, other sites.
 * @returns a click handler for everything that has such links in it
 */
export function useFollowing(): (event: MouseEvent) => void {
  const { base } = useReader()
  const navigate = useNavigate()
  return (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = linkAround(event.target)
    const page = link && pageOfLink(link, base)
    if (!link || page === null || isOnCopies()) return
    event.preventDefault()
    // Following a link to where one is already makes no new entry in the history; browsers do the same.
    void navigate(page, { replace: link.href === location.href, state: givenAlong(link) })
  }
}
