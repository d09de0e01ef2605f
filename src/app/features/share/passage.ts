/** A passage of a body that somebody selected. */
export interface Passage {
  /** As it is seen: whole lines, paragraphs on lines of their own. */
  readonly text: string
  /** Where it is; a copy, so that it stays when the selection goes. */
  readonly range: Range
  /** The name of the paragraph that it begins in: `p-7`; `null` where that has none. */
  readonly paragraph: string | null
}

/**
 * The selected passage of a body; `null` where nothing is selected, or something else. A selection that goes on behind the
 * body ends with it: pressing three times on the last paragraph selects up to what follows.
 */
export function passageIn(body: Element, selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const selected = selection.getRangeAt(0)
  if (!body.contains(selected.startContainer)) return null
  const range = selected.cloneRange()
  const isWhole = body.contains(range.endContainer)
  if (!isWhole) range.setEnd(body, body.childNodes.length)
  const text = (isWhole ? selection.toString() : range.toString()).trim()
  if (text === '') return null
  return { text, range, paragraph: paragraphOf(range.startContainer)?.id ?? null }
}

/** The paragraph around a place that an address can name. */
export function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[id^="p-"]') ?? null
}
