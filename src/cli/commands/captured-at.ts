import { timeSchema } from '#archive/format.ts'
import { Fault } from '#cli/fault.ts'
import * as v from 'valibot'

/**
 * Reads the value of `--captured-at`; `null` where it was not given.
 * @throws Fault where it is no time with an offset
 */
export function readCapturedAt(text: string | undefined): string | null {
  if (text === undefined) return null
  const parsed = v.safeParse(timeSchema, text)
  if (parsed.success) return parsed.output
  throw new Fault(`--captured-at ${text} is not understood: ${parsed.issues[0].message}.`)
}
