import { currentLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { ended, quotedInside } from './citation.ts'
import type { Reference } from './reference.ts'

/**
 * A title as a sentence in quotation marks. In English its point stands inside them, in Korean behind. As it was written: a headline
 * in title case would be another one. What has none is described, in brackets and without marks.
 */
export function quotedTitle({ title }: Reference): string {
  if (title === null) return `[${m.untitled()}].`
  const inside = quotedInside(title)
  if (ended(inside) === inside) return `“${inside}”`
  return currentLocale() === 'ko' ? `“${inside}”.` : `“${inside}.”`
}
