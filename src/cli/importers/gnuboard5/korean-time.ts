const KOREA_MILLISECONDS = 9 * 60 * 60 * 1000

/**
 * A naive DATETIME of a GNUboard as a point in time. GNUboard stores Korean wall-clock time without a zone.
 * @returns `null` for `0000-00-00 00:00:00` and every other time that doesn't exist
 */
export function fromKoreanTime(naive: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?$/u.exec(naive.trim())
  if (!match) return null
  const [, date = '', time = ''] = match
  const parsed = new Date(`${date}T${time}Z`)
  // Date rolls 31 February over into March.
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString() !== `${date}T${time}.000Z`) return null
  return date.startsWith('0000') ? null : `${date}T${time}+09:00`
}

/** A point in time on a Korean clock, to the second. */
export function toKoreanTime(time: Date): string {
  return `${new Date(time.getTime() + KOREA_MILLISECONDS).toISOString().slice(0, 19)}+09:00`
}
