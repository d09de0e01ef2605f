import { readPreference, subscribePreferences, writePreference } from '#app/storage/preferences.ts'
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { Locale } from './compiled/runtime.js'
import { locales } from './project.inlang/settings.json'

/** A language of the interface. The content's languages are its own matter. */
export type { Locale }

/** The languages of the interface: those that have a file of messages. */
// Paraglide makes its type of the same list, which JSON itself has none of.
export const LOCALES = locales as Locale[]

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

/**
 * The language in which a page's content stands. It is drawn anew in another when there is time for it, in steps that everything else
 * goes before: in one piece it holds up a slow phone for half a second. What is around the content changes at once.
 */
export function useLocaleOfContent(): Locale {
  const [locale, setLocale] = useState(currentLocale)
  // An effect, since React follows a store that is not its own (`useSyncExternalStore`) in one piece only.
  useEffect(() => {
    const follow = () => startTransition(() => setLocale(currentLocale()))
    follow()
    return subscribe(follow)
  }, [])
  return locale
}

/** Makes the document say the chosen language. Called once, before anything is rendered. */
export function installLocale(): void {
  const markDocument = () => {
    document.documentElement.lang = currentLocale()
  }
  markDocument()
  subscribe(markDocument)
}

/** The language named by a tag, with its region where we have that, else without; `null` where we don't have it. */
export function toLocale(language: string | null): Locale | null {
  const tag = language?.toLowerCase()
  const primary = tag?.split('-')[0]
  const named = (name: string | undefined) => LOCALES.find((locale) => locale.toLowerCase() === name)
  return named(tag) ?? named(primary) ?? null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  const unsubscribe = subscribePreferences(listener)
  return () => {
    listeners.delete(listener)
    unsubscribe()
  }
}
