import { searchParamsOf, searchQueryOf } from '#app/search-address.ts'
import type { SearchQuery } from '#sources/search.ts'
import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import { queryOfForm } from './query-of-form.ts'

interface BeginningOptions {
  readonly form: RefObject<HTMLFormElement | null>
  /** What the address asks for; once the page is the reader's own. */
  readonly query: SearchQuery
  readonly isDrawn: boolean
  /** Keeps in its field what was typed, since more of it will be before it is asked for. */
  readonly keepText: (text: string) => void
  /** Asks for what was begun, in place of what the address says of the same. */
  readonly begin: (wanted: SearchQuery) => void
}

/**
 * What somebody began to ask for while the page was only what was published: React leaves it in the fields when it takes them over, and
 * empties them with the next drawing. It is asked for once the page shows what its address asks for.
 * @returns tells that what is in some fields has been listened to by now, by their names
 */
export function useBeginning({
  form,
  query,
  isDrawn,
  keepText,
  begin,
}: BeginningOptions): (...names: readonly string[]) => void {
  /** As the address would have it. */
  const begun = useRef(new URLSearchParams())
  const listen = useEffectEvent(() => {
    // A browser that comes back to a page fills fields in by itself; nobody is in them then.
    if (!form.current?.contains(document.activeElement)) return
    const asked = queryOfForm(form.current)
    begun.current = new URLSearchParams(searchParamsOf(asked))
    keepText(asked.text)
  })
  const ask = useEffectEvent(() => {
    if (begun.current.toString() === '') return
    const wanted = new URLSearchParams(searchParamsOf(query))
    for (const [name, value] of begun.current) wanted.set(name, value)
    begun.current = new URLSearchParams()
    begin(searchQueryOf(wanted))
  })

  // Before anything is drawn again: the next key that is pressed goes on from what stood in the field.
  useLayoutEffect(() => {
    if (isDrawn) ask()
    else listen()
  }, [isDrawn])
  return (...names) => {
    for (const name of names) begun.current.delete(name)
  }
}
