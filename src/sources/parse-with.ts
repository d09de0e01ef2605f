import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'

/**
 * Parses with a schema; a mismatch says which field, what was expected and what came.
 * @param file what was asked for, as errors name it
 */
export function parseWith<T>(schema: v.GenericSchema<unknown, T>, file: string, json: unknown): T {
  const result = parseSafely(schema, file, json)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new SourceError(
    'unreadable',
    file,
    `${v.getDotPath(issue) ?? 'the file'}: expected ${issue.expected ?? 'something else'}, found ${issue.received}`,
  )
}

function parseSafely<T>(schema: v.GenericSchema<unknown, T>, file: string, json: unknown) {
  try {
    return v.safeParse(schema, json, { abortEarly: true })
  } catch (cause) {
    // A tree nested deeper than the stack reaches; nobody's archive looks like that by accident.
    throw new SourceError('unreadable', file, 'it is nested too deeply', { cause })
  }
}
