/** Long enough for any browser to begin to save a file. */
const FORGET_AFTER_MS = 60_000

/** Has the browser save a file, as if a link to it had been followed. */
export function downloadFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS)
}

/** Today where the reader is, as file names have it: `2026-11-28`. */
export function dayOfName(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
