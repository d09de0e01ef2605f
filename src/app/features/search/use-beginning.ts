import { NO_QUERY } from '#app/search-address.ts'
import type { SearchQuery } from '#sources/search.ts'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { queryOfForm } from './query-of-form.ts'

/**
 * What somebody began to ask for while the page was only what was published: React leaves it in the fields when it takes them over, and
 * empties them with the next drawing. It is asked for once the page shows what its address asks for, in place of that.
 * @param isDrawn whether the page is the reader's own, and shows what its address asks for
 * @param keepText keeps in its field what was typed, since more of it will be before then
 * @param begin asks for what was begun
 * @returns tells that the words have been listened to by now, with all that stands in their field
 */
export function useBeginning(
  form: RefObject<HTMLFormElement | null>,
  isDrawn: boolean,
  keepText: (text: string) => void,
  begin: (begun: Partial<SearchQuery>) => void,
): () => void {
  const begun = useRef<Begun | null>(null)

  // Before anything is drawn again: the next key that is pressed goes on from what stood in the field.
  useLayoutEffect(() => {
    // A browser that comes back to a page fills fields in by itself; nobody is in them then.
    if (!isDrawn && form.current?.contains(document.activeElement)) {
      begun.current = differing(queryOfForm(form.current))
      if (begun.current?.text !== undefined) keepText(begun.current.text)
    }
    if (isDrawn && begun.current) {
      begin(begun.current)
      begun.current = null
    }
    // Once before and once after: the functions are others at each drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isDrawn])
  return () => {
    if (begun.current) delete begun.current.text
  }
}

type Begun = { -readonly [Name in keyof SearchQuery]?: SearchQuery[Name] }

/** What a query asks for that the empty one does not; `null` where that is nothing. */
function differing(query: SearchQuery): Begun | null {
  const entries = Object.entries(query).filter(
    ([name, value]) => value !== NO_QUERY[name as keyof SearchQuery],
  )
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
