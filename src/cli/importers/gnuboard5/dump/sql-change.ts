/** What a statement does to rows that are there already, or to rows of another file. */
export interface Change {
  /** `UPDATE`, `DELETE`, `LOAD` or `TRUNCATE`. */
  readonly verb: string
  /** Everything in it that may be the name of a table. */
  readonly names: readonly string[]
}

const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/gu
const NAME = /`([^`]{1,200})`|([\p{L}\p{N}_$]+)/gu

/** @param statement a whole statement that begins with its verb */
export function readChange(statement: string): Change {
  const verb = /^[A-Za-z]*/u.exec(statement)?.[0].toUpperCase() ?? ''
  const names = new Set<string>()
  for (const [, ticked, bare] of statement.replace(STRING, ' ').matchAll(NAME)) {
    names.add(ticked ?? bare ?? '')
  }
  return { verb, names: [...names] }
}
