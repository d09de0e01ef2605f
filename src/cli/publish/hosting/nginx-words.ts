import { createHash } from 'node:crypto'
import { Fault } from '#cli/fault.ts'

/**
 * A word of an nginx configuration in quotes. `$` begins a variable and can't be written otherwise.
 * @param what for the message: "the folder of the site"
 */
export function quoted(text: string, what: string): string {
  if (/[\p{Cc}$"\\]/u.test(text)) {
    throw new Fault(
      `nginx can't be given ${what} ${JSON.stringify(text)}; a name without $, ", \\ and line breaks can be.`,
    )
  }
  return `"${text}"`
}

/** A regular expression as nginx reads it: quoted, since a brace would begin a block. */
export function expression(source: string): string {
  return `"${source.replaceAll('"', '\\"')}"`
}

/**
 * What the names of a site's variables begin with: all sites of an nginx share them. A hash, since nginx takes no long names
 * unless told so.
 * @param address where the site stands
 */
export function variablePrefix(address: string): string {
  return `gapan_${createHash('sha256').update(address).digest('hex').slice(0, 8)}`
}
