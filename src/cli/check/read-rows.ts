import { revisionOf } from '#archive/chunk-runs.ts'
import { countsById, countsSchema, withCounts, type CountsRow } from '#archive/counts.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import {
  headlineSchema,
  isHeadline,
  removedRowSchema,
  type ChunkRow,
  type Headline,
} from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import { chunkPath, countsPath } from '#archive/paths.ts'
import * as v from 'valibot'
import { readChecked, readJson, schemaFindings, type Checked } from './read-checked.ts'

/** A row of a board as `check` sees it. */
export interface CheckedRow {
  readonly sequence: number
  /** `null` where it can't be read. */
  readonly row: ChunkRow | null
  /** The headline with its newest counts; `null` for the place of an article that was taken down. */
  readonly headline: Headline | null
  /** Its newer counts, where there are any. */
  readonly newer: CountsRow | undefined
}

/** The rows of a chunk with newer counts laid over them. An unreadable row costs that row only. */
export async function* readRows(dir: string, board: Board, chunk: number): Checked<CheckedRow[]> {
  const path = chunkPath(board.id, chunk)
  const read = yield* readJson(dir, path)
  const list = read && (yield* schemaFindings(v.array(v.unknown()), read.json, path))
  const counts =
    revisionOf(board.counts, chunk) > 0
      ? yield* readChecked(dir, countsPath(board.id, chunk), countsSchema)
      : null
  const newerById = counts ? countsById(counts) : new Map<number, CountsRow>()
  const rows: CheckedRow[] = []
  for (const [index, value] of (list ?? []).entries()) {
    const row = yield* schemaFindings<ChunkRow>(schemaOfRow(value), value, path, String(index))
    const newer = row ? newerById.get(row.id) : undefined
    const headline = row && isHeadline(row) ? withCounts(row, newer) : null
    rows.push({ sequence: chunk * CHUNK_SIZE + index, row, headline, newer })
  }
  return rows
}

/** A union would only say that neither fits; what the row claims to be tells which fields to name. */
function schemaOfRow(value: unknown): v.GenericSchema<unknown, ChunkRow> {
  const isRemoved = typeof value === 'object' && value !== null && 'removed' in value
  return isRemoved ? removedRowSchema : headlineSchema
}
