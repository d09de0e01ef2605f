import { articleSchema } from '#archive/article.ts'
import { describeVersionProblem } from '#archive/format.ts'
import { chunkRowSchema } from '#archive/headline.ts'
import { manifestSchema, type Board, type Manifest } from '#archive/manifest.ts'
import { chunkCount, chunkLength } from '#archive/pages.ts'
import { articlePath, chunkPath, MANIFEST_PATH } from '#archive/paths.ts'
import { Fault } from '#cli/fault.ts'
import * as v from 'valibot'
import type { ArchiveFolder } from './archive-folder.ts'
import { fillGaps } from './sequence.ts'

/**
 * The manifest of the archive that an import continues, `null` where there is none yet.
 * @throws Fault where there is one that this program can't continue: it must not be overwritten silently
 */
export function readOldManifest(folder: ArchiveFolder, dir: string): Manifest | null {
  const text = folder.read(MANIFEST_PATH)
  if (text === null) return null
  const json = parseJson(text)
  const head = v.safeParse(v.object({ formatVersion: v.unknown() }), json)
  if (head.success) {
    const problem = describeVersionProblem(head.output.formatVersion)
    if (problem !== null) throw new Fault(`${dir} can't be continued: ${problem}`)
  }
  const manifest = v.safeParse(manifestSchema, json)
  if (manifest.success) return manifest.output
  throw new Fault(
    `${dir}/${MANIFEST_PATH} can't be read as an archive's manifest: put back a copy of it, or import into an empty folder.`,
  )
}

/**
 * The ids of a board's rows in their order, as the archive has it. Rows that can't be read are
 * found by the articles that say their place, the rest is filled so that nothing after it shifts.
 * @param candidates ids that the source has
 */
export function readOldSequence(
  folder: ArchiveFolder,
  { id: board, rows }: Pick<Board, 'id' | 'rows'>,
  candidates: Iterable<number>,
): number[] {
  const ids: Array<number | null> = []
  const seen = new Set<number>()
  for (let chunk = 0; chunk < chunkCount(rows); chunk += 1) {
    const read = parseRowIds(folder.read(chunkPath(board, chunk)))
    for (let row = 0; row < chunkLength(rows, chunk); row += 1) {
      const id = read[row] ?? null
      ids.push(id === null || seen.has(id) ? null : id)
      if (id !== null) seen.add(id)
    }
  }
  if (!ids.includes(null)) return fillGaps(ids)
  for (const candidate of candidates) {
    if (seen.has(candidate)) continue
    const place = parseSequence(folder.read(articlePath(board, candidate)))
    if (place !== null && place < rows && ids[place] === null) ids[place] = candidate
  }
  return fillGaps(ids)
}

const rowIdSchema = v.object({ id: chunkRowSchema.options[1].entries.id })

function parseRowIds(text: string | null): Array<number | null> {
  const rows = v.safeParse(v.array(v.unknown()), text === null ? null : parseJson(text))
  if (!rows.success) return []
  return rows.output.map((row) => {
    const parsed = v.safeParse(rowIdSchema, row)
    return parsed.success ? parsed.output.id : null
  })
}

const sequenceSchema = v.object({ sequence: articleSchema.entries.sequence })

function parseSequence(text: string | null): number | null {
  const parsed = v.safeParse(sequenceSchema, text === null ? null : parseJson(text))
  return parsed.success ? parsed.output.sequence : null
}

/** JSON of a file that anybody may have written: `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
