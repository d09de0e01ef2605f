/** The same text for programs that know formatting, and for those that don't. */
export interface CopiedText {
  readonly plain: string
  /** Markup that this reader has written, never foreign. */
  readonly html: string
}

/**
 * Copies to the clipboard. To be called while a press is handled: browsers allow it at no other time.
 * @returns whether it is there; not where the browser has no clipboard for pages (without https), or refuses
 */
export async function copy(text: string | CopiedText): Promise<boolean> {
  try {
    if (typeof text === 'string' || typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text.plain)
    } else {
      const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
      await navigator.clipboard.write([
        new ClipboardItem({ ...as('text/plain', text.plain), ...as('text/html', text.html) }),
      ])
    }
    return true
  } catch {
    return false
  }
}
