import { ownScript } from '#app/own-script.ts'
import script from './language-tables.worker.ts?worker&url'

/**
 * Has the browser's tables of languages opened beside the page, so that its own first format need not wait for them. Where that
 * can't be, they are opened then.
 */
export function openLanguageTables(): void {
  try {
    // oxlint-disable-next-line no-new -- it does its work, and ends
    new Worker(ownScript('gapan-start', script), { type: 'module' })
  } catch {
    // No workers here, or none from this site: the formats are made a little later.
  }
}
