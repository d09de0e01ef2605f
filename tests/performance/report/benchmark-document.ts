import { readFile, writeFile } from 'node:fs/promises'
import { isMissing } from '#cli/archive-writer/archive-folder.ts'

/** Where the figures of all benchmarks stand, each in a section of its own. */
export const DOCUMENT = 'docs/benchmarks.md'

const BEGINNING = `# Benchmarks

Each section is written by the command that it names, and replaced when that runs again. Absolute figures are those
of the machine that the section names; ratios between columns of one run travel.
`

/**
 * Puts a section into a document in the place of its older self, or at the end; everything else stays.
 * @param name the command's own name; it marks the section
 */
export function withSection(document: string, name: string, section: string): string {
  const begin = `<!-- bench:${name} -->`
  const end = `<!-- /bench:${name} -->`
  const marked = `${begin}\n\n${section.trim()}\n\n${end}`
  const from = document.indexOf(begin)
  const to = document.indexOf(end, from)
  if (from === -1) return `${document.trimEnd()}\n\n${marked}\n`
  if (to === -1) throw new Error(`${DOCUMENT} has ${begin} without ${end} after it: mend it by hand.`)
  return document.slice(0, from) + marked + document.slice(to + end.length)
}

export async function writeSection(name: string, section: string): Promise<void> {
  const document = await readFile(DOCUMENT, 'utf8').catch((cause: unknown) => {
    if (isMissing(cause)) return BEGINNING
    throw cause
  })
  await writeFile(DOCUMENT, withSection(document, name, section))
}
