/** What is handed on. */
export interface SharedPiece {
  readonly title: string
  /** What it is and where it comes from: an address alone may be shown without anything. */
  readonly text: string
  /** A whole address. */
  readonly url: string
}

/**
 * Offers a piece to what the system has for sharing (https://www.w3.org/TR/web-share/). To be called while a press is handled.
 * @returns whether the reader was asked, be it that they changed their mind; otherwise there is nothing to share with
 */
export async function sharedThrough(piece: SharedPiece): Promise<boolean> {
  if (typeof navigator.share !== 'function') return false
  try {
    await navigator.share({ title: piece.title, text: piece.text, url: piece.url })
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
