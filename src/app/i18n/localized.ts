import type { LocalizedText } from '#archive/format.ts'
import { currentLocale } from './locale.ts'

/** A text of the site in the reader's language, else in the first that it has, with that language. */
export function localized(text: LocalizedText): { readonly lang: string; readonly text: string } | null {
  const own = text[currentLocale()]
  if (own !== undefined) return { lang: currentLocale(), text: own }
  const [first] = Object.entries(text)
  return first ? { lang: first[0], text: first[1] } : null
}
