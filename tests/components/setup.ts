import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { installLocale } from '#app/i18n/locale.ts'
import { writePreference } from '#app/storage/preferences.ts'
import { afterEach, beforeEach, vi } from 'vitest'

installLocale()

// jsdom has no dialogs that open. What only a browser does (focus, the page behind) is tested in a browser.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  },
})

// What is waited for comes, however busy the machine is; it is no measure of speed.
configure({ asyncUtilTimeout: 10_000 })

/**
 * React asks for an act that is awaited when something waits for code or data within one that is not. Testing Library makes the
 * latter for every event, and what React retries just then, because an earlier wait is over, may wait for the next. It comes all
 * the same, and tests wait for it with `findBy…`; whether it meets an event is chance.
 */
const WAITS_WITHIN_AN_EVENT =
  'A component suspended inside an `act` scope, but the `act` call was not awaited.'

beforeEach(() => {
  writePreference('language', 'en')
  // jsdom has no layout, so nothing can be scrolled.
  window.scrollTo = () => undefined
  for (const channel of ['error', 'warn'] as const) {
    vi.spyOn(console, channel).mockImplementation((...words: unknown[]) => {
      if (String(words[0]).startsWith(WAITS_WITHIN_AN_EVENT)) return
      throw new Error(`console.${channel} in a test: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

// jsdom knows no media: none of what is asked for holds.
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
