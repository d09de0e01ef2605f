import type { TextPart } from '#sources/search.ts'

/**
 * What Meilisearch puts before and after what was looked for. Of Unicode's private use, and taken out of every text that
 * is sent to it, so that no text can pretend to have been found.
 */
export const HIT_START = '\uE000'
export const HIT_END = '\uE001'

/** A text as it may be sent to Meilisearch. */
export function withoutMarks(text: string): string {
  return text.replaceAll(HIT_START, '').replaceAll(HIT_END, '')
}

/** A text with marks as parts: no two of the same kind beside each other, none empty. Marks that don't pair mean nothing. */
export function partsOf(marked: string): TextPart[] {
  const parts: Array<{ text: string; isHit: boolean }> = []
  const add = (text: string, isHit: boolean) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.isHit === isHit) last.text += text
    else parts.push({ text, isHit })
  }
  for (const [index, piece] of marked.split(HIT_START).entries()) {
    const end = index === 0 ? -1 : piece.indexOf(HIT_END)
    if (end > 0) add(piece.slice(0, end), true)
    add(withoutMarks(piece.slice(end + 1)), false)
  }
  return parts
}
