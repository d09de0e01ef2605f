import { startTransition, useState } from 'react'

interface Draft {
  /** What stands in the field. */
  readonly text: string
  /** What the address said when it was last looked at. */
  readonly settled: string
  /** What was sent to the address since and has not come back yet, the oldest first. */
  readonly sent: readonly string[]
}

/**
 * What stands in a field whose value is kept by the address, which follows what is typed with a delay: the address has its
 * way only where it says something that did not come from the field (back, forward, a link). On a slow device several values may be
 * on their way while more is typed; none of them takes back a letter.
 * @param settled the value that the address has
 * @returns what is to stand in the field; how to change it; and what tells that it was sent to the address
 */
export function useDraft(
  settled: string,
): [text: string, write: (text: string) => void, send: (text: string) => void] {
  const [draft, setDraft] = useState<Draft>({ text: settled, settled, sent: [] })
  if (draft.settled !== settled) {
    const place = draft.sent.indexOf(settled)
    const text = place < 0 ? settled : draft.text
    setDraft({ text, settled, sent: place < 0 ? [] : draft.sent.slice(place + 1) })
  }
  return [
    draft.text,
    (text) => setDraft((before) => ({ ...before, text })),
    // As the router changes the address: React may leave out any other change of state while it draws one of those, and the
    // address would seem to say something new.
    (text) =>
      startTransition(() =>
        setDraft((before) => {
          // What the address says already does not come back as news.
          const isNews = text !== (before.sent.at(-1) ?? before.settled)
          return isNews ? { ...before, sent: [...before.sent, text] } : before
        }),
      ),
  ]
}
