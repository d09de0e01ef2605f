import { perLocale } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { ReadingPlace } from '#app/storage/reading-places.ts'

const percentFormat = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** How much of an article was read: `62%`. Of one that was left before its end never all, and never nothing. */
export function formatShare({ share }: ReadingPlace): string {
  return percentFormat('').format(Math.min(0.99, Math.max(0.01, share)))
}

/** How far an article was read, in words. */
export function shareInWords(place: ReadingPlace): string {
  return m.share_read({ share: formatShare(place) })
}

export function titleOf({ title }: ReadingPlace): string {
  return title === '' ? m.untitled() : title
}
