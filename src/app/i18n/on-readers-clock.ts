/**
 * A moment as the clock of whoever reads shows it, in the form in which an archive writes times. What happened on this device is
 * told in its own time, unlike what was published.
 * @param time ISO 8601
 */
export function onReadersClock(time: string): string {
  const moment = new Date(time)
  const ahead = -moment.getTimezoneOffset()
  const shown = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 19)
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  const size = Math.abs(ahead)
  return `${shown}${ahead < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}
