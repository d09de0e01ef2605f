import { readPreference, subscribePreferences, writePreference } from '#app/storage/preferences.ts'
import { useSyncExternalStore } from 'react'

/** The languages of the interface, as `project.inlang/settings.json` has them. */
export const LOCALES = ['ko', 'en'] as const

/** A language of the interface. The content's languages are its own matter. */
export type Locale = (typeof LOCALES)[number]

/** What each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { ko: '한국어', en: 'English' }

/** The first of the browser's languages that we have, else English. */
const browserLocale = navigator.languages.map(toLocale).find((locale) => locale !== null) ?? 'en'

/** The language that the reader chose, else the browser's. */
export function currentLocale(): Locale {
  return toLocale(readPreference('language')) ?? browserLocale
}

/** The same with the region that the browser names for it (`en-GB`), which decides how dates are written. */
export function currentRegionalLocale(): string {
  const locale = currentLocale()
  return navigator.languages.find((language) => toLocale(language) === locale) ?? locale
}

/** Keeps the reader's choice; every text follows at once. */
export function chooseLocale(locale: Locale): void {
  writePreference('language', locale)
}

/** The language of the interface; whoever uses it is rendered again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribePreferences, currentLocale)
}

/** Makes the document say the chosen language. Called once, before anything is rendered. */
export function installLocale(): void {
  const markDocument = () => {
    document.documentElement.lang = currentLocale()
  }
  markDocument()
  subscribePreferences(markDocument)
}

function toLocale(language: string | null): Locale | null {
  const primary = language?.toLowerCase().split('-')[0]
  return LOCALES.find((locale) => locale === primary) ?? null
}
