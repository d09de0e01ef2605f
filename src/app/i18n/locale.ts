import { baseLocale, locales, overwriteGetLocale } from '#app/i18n/compiled/runtime.js'
import { readPreference, subscribePreferences, writePreference } from '#app/storage/preferences.ts'
import { useSyncExternalStore } from 'react'

/** A language of the interface. The content's languages are its own matter. */
export type Locale = (typeof locales)[number]

export { locales }

/** What each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { ko: '한국어', en: 'English' }

/** The language that the reader chose, else the first of the browser's that we have, else English. */
export function currentLocale(): Locale {
  const chosen = readPreference('language')
  return toLocale(chosen) ?? navigator.languages.map(toLocale).find((locale) => locale !== null) ?? baseLocale
}

export function chooseLocale(locale: Locale): void {
  writePreference('language', locale)
}

/** The language of the interface; whoever uses it is rendered again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribePreferences, currentLocale)
}

/** Makes messages and the document follow the chosen language. Called once, before anything is rendered. */
export function installLocale(): void {
  overwriteGetLocale(currentLocale)
  const markDocument = () => {
    document.documentElement.lang = currentLocale()
  }
  markDocument()
  subscribePreferences(markDocument)
}

function toLocale(language: string | null): Locale | null {
  const primary = language?.toLowerCase().split('-')[0]
  return locales.find((locale) => locale === primary) ?? null
}
