/** A file that the reader makes, for the browser to keep. */
export interface MadeFile {
  readonly name: string
  /** `text/html`; of text, without its encoding, which is UTF-8. */
  readonly type: string
  readonly content: string
}

/** How long a browser has for beginning to read a file, in milliseconds. Safari reads after the press has been handled. */
const KEPT_MS = 60_000

/** Lets the browser keep a file, wherever its user wants downloads to go. */
export function download({ name, type, content }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // Firefox follows only what is in the document.
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
