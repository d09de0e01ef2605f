import { cleanLine } from '#archive/plain-text.ts'
import { hasStoredName, withoutStoredNames } from './stored-names.ts'

/** A count of the board; `null` where it is none. */
export function toCount(value: string | null | undefined): number | null {
  if (typeof value !== 'string' || !/^\d{1,15}$/u.test(value.trim())) return null
  return Number(value)
}

/** The number of a row; `null` where it is none. */
export function toId(value: string | null | undefined): number | null {
  const number = toCount(value)
  return number === null || number === 0 ? null : number
}

/** One line of foreign text; `null` where nothing is in it. */
export function toLine(value: string | null | undefined): string | null {
  return withoutStoredNames(cleanLine(value ?? '')) || null
}

/** The words that name an article in an address. */
export function toSlug(value: string | null | undefined): string | null {
  const slug = cleanLine(value ?? '')
  return slug === '' || slug.includes('/') || hasStoredName(slug) ? null : slug
}
