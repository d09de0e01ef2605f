import { describeVersionProblem, FORMAT_VERSION, RESERVED_BOARD_IDS } from '#archive/format.ts'
import { manifestSchema, type Manifest } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { Fault } from '#cli/fault.ts'
import type { Finding } from '#cli/findings.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readJson, schemaFindings, shown, type Checked } from './read-checked.ts'

/**
 * Checks `archive.json`.
 * @returns `null` where nothing further can be checked without it
 * @throws Fault where there is no archive, or one of a newer format
 */
export async function* checkManifest(dir: string): Checked<Manifest | null> {
  if (!existsSync(join(dir, MANIFEST_PATH))) {
    throw new Fault(`There is no archive in ${dir}: ${MANIFEST_PATH} is missing.`)
  }
  const read = yield* readJson(dir, MANIFEST_PATH)
  if (!read) return null
  const head = v.safeParse(v.object({ formatVersion: v.unknown() }), read.json)
  const formatVersion = head.success ? head.output.formatVersion : undefined
  const problem = describeVersionProblem(formatVersion)
  if (problem !== null) {
    if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) throw new Fault(problem)
    yield finding('formatVersion', 'format-version', String(FORMAT_VERSION), shown(formatVersion))
    return null
  }
  const manifest = yield* schemaFindings(manifestSchema, read.json, MANIFEST_PATH)
  if (!manifest) return null
  if (!Object.values(manifest.site.disclaimer).some((text) => text.trim() !== '')) {
    yield finding('site.disclaimer', 'missing-disclaimer', 'a text in at least one language', 'none')
  }
  yield* checkBoardEntries(manifest)
  return manifest
}

function* checkBoardEntries({ boards }: Manifest): Generator<Finding> {
  const ids = new Set<string>()
  const names = new Map<string, string>()
  for (const [index, { id, rows, revisions, counts }] of boards.entries()) {
    const where = `boards.${index}`
    if (ids.has(id)) yield finding(`${where}.id`, 'duplicate-id', 'every board once', id)
    ids.add(id)
    const other = names.get(id.toLowerCase())
    if (other !== undefined && other !== id) {
      yield finding(`${where}.id`, 'same-name', `a name that differs from ${other} by more than case`, id)
    }
    names.set(id.toLowerCase(), id)
    // Addresses are matched without regard to case.
    if (RESERVED_BOARD_IDS.has(id.toLowerCase())) {
      yield finding(`${where}.id`, 'reserved-board', "a name that the reader's own pages don't have", id)
    }
    for (const [field, runs] of Object.entries({ revisions, counts })) {
      for (const [run, [first, last]] of runs.entries()) {
        if (first <= last && last < chunkCount(rows)) continue
        const expected = `chunks of 0 to ${chunkCount(rows) - 1}`
        yield finding(`${where}.${field}.${run}`, 'broken-reference', expected, `${first} to ${last}`)
      }
    }
  }
}

function finding(where: string, rule: string, expected: string, found: string): Finding {
  return { file: MANIFEST_PATH, where, rule, expected, found }
}
