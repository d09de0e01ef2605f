import { cleanLine } from '#archive/plain-text.ts'
import { mismatchOf } from '#cli/data-file.ts'
import type { Finding } from '#cli/findings.ts'
import * as v from 'valibot'

/** Takes what a person wrote field by field: what can't be used is reported and left out, the rest stays. */
export class FieldReader {
  readonly #data: Readonly<Record<string, unknown>>
  readonly #file: string
  readonly #where: string
  readonly #report: (finding: Finding) => void

  /** @param where before each field's name in findings: `comments.0.`, or empty */
  constructor(data: unknown, file: string, where: string, report: (finding: Finding) => void) {
    this.#data = v.is(v.record(v.string(), v.unknown()), data) ? data : {}
    this.#file = file
    this.#where = where
    this.#report = report
  }

  /** The value of a field; `fallback` where it is missing, null or not what the schema wants. */
  read<Output, Fallback>(
    field: string,
    schema: v.GenericSchema<unknown, Output>,
    fallback: Fallback,
  ): Output | Fallback {
    const value = Object.hasOwn(this.#data, field) ? this.#data[field] : null
    if (value === null || value === undefined) return fallback
    const result = v.safeParse(schema, value)
    if (result.success) return result.output
    const mismatch = mismatchOf(result.issues[0])
    const where = mismatch.field === '' ? field : `${field}.${mismatch.field}`
    this.note('invalid-field', where, mismatch.expected, mismatch.found)
    return fallback
  }

  /** Reports fields whose names are not known: a slip of the pen would lose them without a word. */
  noteUnknown(known: readonly string[]): void {
    for (const field of Object.keys(this.#data)) {
      if (!known.includes(field)) this.note('unknown-field', field, `one of ${known.join(', ')}`, field)
    }
  }

  note(rule: string, field: string, expected: string, found: string): void {
    this.#report({ file: this.#file, where: `${this.#where}${field}`, rule, expected, found })
  }
}

/** One line of text. A number is one too: YAML makes one of `title: 2014`. */
export const lineSchema = v.pipe(
  v.union([v.string(), v.number()], 'a text'),
  v.transform((value) => cleanLine(String(value))),
  v.minLength(1, 'a text'),
)
