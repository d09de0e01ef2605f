import type { Finding } from '#cli/findings.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

/** A generator of findings that gives a value in the end. */
export type Checked<T> = AsyncGenerator<Finding, T, void>

/** How much of a value a finding shows. */
const SHOWN = 80

/** A value as a finding shows it: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** The JSON of a file of an archive; `null`, with a finding, where there is none. */
export async function* readJson(dir: string, path: string): Checked<{ readonly json: unknown } | null> {
  let text: string
  try {
    text = await readFile(join(dir, path), 'utf8')
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    yield isMissing
      ? { file: path, where: 'file', rule: 'missing-file', expected: 'a file', found: 'none' }
      : { file: path, where: 'file', rule: 'unreadable-file', expected: 'a file that can be read', found }
    return null
  }
  try {
    return { json: JSON.parse(text) }
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    yield { file: path, where: 'file', rule: 'unreadable-file', expected: 'JSON', found }
    return null
  }
}

/** What a schema finds wrong with a value, field by field. */
export function* schemaFindings<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  file: string,
  prefix = '',
): Generator<Finding, T | null, void> {
  let result
  try {
    result = v.safeParse(schema, value)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    // A tree so deep that walking it takes more stack than there is.
    yield { file, where: prefix || 'file', rule: 'schema', expected: 'at most 64 levels', found: 'far more' }
    return null
  }
  if (result.success) {
    yield* unknownFields(value, result.output, file, prefix)
    return result.output
  }
  for (const issue of result.issues) {
    const where = [prefix, v.getDotPath(issue)].filter(Boolean).join('.') || 'file'
    yield { file, where, rule: 'schema', expected: issue.expected ?? issue.message, found: issue.received }
  }
  return null
}

/** Fields that the format does not have: a reader passes over them, so they are a mistake or of a newer program. */
function* unknownFields(value: unknown, known: unknown, file: string, prefix: string): Generator<Finding> {
  if (value === known || !isObject(value) || !isObject(known)) return
  const fields = new Map(Object.entries(known))
  for (const [name, field] of Object.entries(value)) {
    const where = prefix === '' ? name : `${prefix}.${name}`
    if (fields.has(name)) yield* unknownFields(field, fields.get(name), file, where)
    else
      yield { file, where, rule: 'unknown-field', expected: 'only fields of the format', found: shown(field) }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Reads a file and checks it against its schema. */
export async function* readChecked<T>(
  dir: string,
  path: string,
  schema: v.GenericSchema<unknown, T>,
): Checked<T | null> {
  const read = yield* readJson(dir, path)
  return read && (yield* schemaFindings(schema, read.json, path))
}

/** Drains a check of its findings: for a first look at what a second look will report. */
export async function quietly<T>(checked: Checked<T>): Promise<T> {
  for (;;) {
    const step = await checked.next()
    if (step.done) return step.value
  }
}
