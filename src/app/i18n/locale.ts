import { readPreference, subscribePreferences, writePreference } from '#app/storage/preferences.ts'
import { useSyncExternalStore } from 'react'

/** The languages of the interface, as `project.inlang/settings.json` has them. */
export const LOCALES = ['ko', 'en'] as const

/** A language of the interface. The content's languages are its own matter. */
export type Locale = (typeof LOCALES)[number]

/** What each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { ko: '한국어', en: 'English' }

/** The languages of the browser, most wanted first; none where there is no browser. */
const browserLanguages: readonly string[] = globalThis.navigator?.languages ?? []

/** The first of the browser's languages that we have, else English. */
const browserLocale = browserLanguages.map(toLocale).find((locale) => locale !== null) ?? 'en'

/** The language that a page was published in, until it is the reader's own. */
let published: Locale | null = null
const listeners = new Set<() => void>()

/** The language that the reader chose, else the browser's; of a page that is being taken over, the page's. */
export function currentLocale(): Locale {
  return published ?? readersLocale()
}

/** The language that the reader chose, else the browser's. */
export function readersLocale(): Locale {
  return toLocale(readPreference('language')) ?? browserLocale
}

/**
 * The same with the region that the browser names for it (`en-GB`), which decides how dates are written. A published
 * page has the dates of no region.
 */
export function currentRegionalLocale(): string {
  const locale = currentLocale()
  if (published !== null) return locale
  return browserLanguages.find((language) => toLocale(language) === locale) ?? locale
}

/** Speaks the language that a page was published in, so that it can be drawn exactly as it stands. */
export function speakLanguageOfPage(locale: Locale): void {
  published = locale
}

/** Speaks the reader's language from now on; nothing changes where that is the page's. */
export function speakLanguageOfReader(): void {
  published = null
  for (const listener of listeners) listener()
}

/** Keeps the reader's choice; every text follows at once. */
export function chooseLocale(locale: Locale): void {
  writePreference('language', locale)
}

/** The language of the interface; whoever uses it is rendered again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale, currentLocale)
}

/** Makes the document say the chosen language. Called once, before anything is rendered. */
export function installLocale(): void {
  const markDocument = () => {
    document.documentElement.lang = currentLocale()
  }
  markDocument()
  subscribe(markDocument)
}

/** The language named by a tag, without its region; `null` where we don't have it. */
export function toLocale(language: string | null): Locale | null {
  const primary = language?.toLowerCase().split('-')[0]
  return LOCALES.find((locale) => locale === primary) ?? null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  const unsubscribe = subscribePreferences(listener)
  return () => {
    listeners.delete(listener)
    unsubscribe()
  }
}
