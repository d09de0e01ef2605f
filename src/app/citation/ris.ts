import { captureNote } from './capture-note.ts'
import type { Reference } from './reference.ts'

/**
 * A record in RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), which EndNote, Zotero and Mendeley read. A name without a comma is a
 * whole name.
 */
export function ris(reference: Reference): string {
  const { author, title, section, site, publishedOn, accessedOn, url, language } = reference
  const lines: ReadonlyArray<readonly [tag: string, value: string | null]> = [
    ['TY', 'NEWS'],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['SE', section],
    ['PY', publishedOn === null ? null : publishedOn.slice(0, 4)],
    ['DA', publishedOn === null ? null : slashed(publishedOn)],
    ['Y2', slashed(accessedOn)],
    ['UR', url],
    ['LA', language],
    ['N1', captureNote(reference)],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('')
}

function slashed(day: string): string {
  return day.replaceAll('-', '/')
}
