/** The day of the year on the reader's own calendar: `03-26`. */
export function todayOfReader(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
