import type { Finding } from '#cli/findings.ts'
import type { CheckContext } from './check-context.ts'
import { shown } from './read-checked.ts'

/** A finding in a file that is known from where it was called. */
export type FindingWithin = Omit<Finding, 'file'>

/** A finding with its values as they are shown. */
export function differs(where: string, rule: string, expected: unknown, found: unknown): FindingWithin {
  return {
    where,
    rule,
    expected: typeof expected === 'string' ? expected : shown(expected),
    found: shown(found),
  }
}

/** A copied file that something names must be there. */
export function* checkFile(
  where: string,
  path: string,
  { files, namedFiles }: CheckContext,
): Generator<FindingWithin> {
  namedFiles.add(path)
  if (!files.has(path)) yield differs(where, 'missing-file', 'a file of the archive', path)
}
