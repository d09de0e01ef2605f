import { useState } from 'react'

interface Draft {
  /** What stands in the field. */
  readonly text: string
  /** What the address said when it was last looked at, and what was last sent there from the field. */
  readonly settled: string
  readonly sent: string
}

/**
 * What stands in a field whose value is kept by the address, which follows what is typed with a delay: the address has its
 * way only where it says something that did not come from the field (back, forward, a link).
 * @param settled the value that the address has
 * @returns what is to stand in the field; how to change it; and what tells that it was sent to the address
 */
export function useDraft(
  settled: string,
): [text: string, write: (text: string) => void, send: (text: string) => void] {
  const [draft, setDraft] = useState<Draft>({ text: settled, settled, sent: settled })
  if (draft.settled !== settled) {
    setDraft({ ...draft, settled, ...(settled !== draft.sent && { text: settled, sent: settled }) })
  }
  return [
    draft.text,
    (text) => setDraft((before) => ({ ...before, text })),
    (sent) => setDraft((before) => ({ ...before, sent })),
  ]
}
