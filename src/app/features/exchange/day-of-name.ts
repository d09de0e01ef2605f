/** Today where the reader is, as file names have it: `2026-11-28`. */
export function dayOfName(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
