import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { Fault } from './fault.ts'

/**
 * Reads a JSON or YAML file that a person wrote.
 * @throws Fault that names the file
 */
export async function readDataFile(path: string): Promise<unknown> {
  let source: string
  try {
    source = await readFile(path, 'utf8')
  } catch (error) {
    throw new Fault(`${path} can't be read: ${messageOf(error)}`)
  }
  return parseData(source, path)
}

/**
 * Parses JSON or YAML, by the file's extension. YAML is read by its core schema, so that dates stay text.
 * @param file its name, for messages
 * @throws Fault
 */
export function parseData(source: string, file: string): unknown {
  const data = source.replace(/^\uFEFF/u, '')
  try {
    return /\.json$/i.test(file) ? JSON.parse(data) : parseYaml(data, { schema: 'core' })
  } catch (error) {
    const [reason = ''] = messageOf(error).split('\n')
    throw new Fault(`${file} can't be parsed: ${reason.replace(/:$/u, '')}.`)
  }
}

/** What a schema expected at a field, and what it found, in words for a person. */
export interface Mismatch {
  readonly field: string
  readonly expected: string
  readonly found: string
}

/** Describes the first thing that a schema didn't like. */
export function mismatchOf(issue: v.BaseIssue<unknown>): Mismatch {
  return {
    field: v.getDotPath(issue) ?? '',
    // What a schema's own check says is meant for people; an expected type is all that the rest knows.
    expected: (issue.kind === 'validation' ? issue.message : issue.expected) ?? issue.message,
    found: issue.received,
  }
}

/**
 * Passes data through a schema.
 * @throws Fault that says file, field, what was expected and what was found
 */
export function checkedBy<Output>(
  schema: v.GenericSchema<unknown, Output>,
  data: unknown,
  file: string,
): Output {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  const { expected, field, found } = mismatchOf(result.issues[0])
  throw new Fault(`${file}: ${field || 'its content'}: expected ${expected}, found ${found}.`)
}

/**
 * The fields of an object, by name.
 * @throws Fault where it is none, or has a field that is not `known`
 */
export function checkedFields(
  data: unknown,
  known: readonly string[],
  file: string,
): Readonly<Record<string, unknown>> {
  if (Array.isArray(data)) throw new Fault(`${file}: its content: expected fields, found a list.`)
  const fields = checkedBy(v.record(v.string(), v.unknown()), data ?? {}, file)
  const unknown = Object.keys(fields).find((key) => !known.includes(key))
  if (unknown === undefined) return fields
  throw new Fault(`${file}: there is no field ${JSON.stringify(unknown)}; known are ${known.join(', ')}.`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
