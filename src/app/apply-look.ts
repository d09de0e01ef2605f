import { DEFAULT_LOOK, LOOK_NAMES, type Look } from '#app/storage/reading-look.ts'

/** Paper of each theme, as `tokens.css` has it, for what browsers draw around a page. */
export const PAPERS = {
  light: '#fbfaf7',
  dark: '#17181a',
  sepia: '#f5edda',
  white: '#ffffff',
  black: '#000000',
} as const satisfies Partial<Record<Look['theme'], string>>

/**
 * Makes the document look as it was chosen: its root says what differs from the defaults (`data-theme="sepia"`), which the
 * styles know. A page that is loaded says so before its first paint; this is for whatever changes after that.
 */
export function applyLook(look: Look): void {
  const { dataset } = document.documentElement
  for (const name of LOOK_NAMES) {
    if (look[name] === DEFAULT_LOOK[name]) delete dataset[name]
    else dataset[name] = look[name]
  }
  for (const meta of document.head.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const device = meta.getAttribute('media')?.includes('dark') ? 'dark' : 'light'
    meta.content = PAPERS[look.theme === 'auto' ? device : look.theme]
  }
}
