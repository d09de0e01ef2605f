/** Something that a person should look at, found while importing or checking. The rest can be used. */
export interface Finding {
  /** The file it concerns: a path within an archive, or the name of the source. */
  readonly file: string
  /** Where in the file: a field (`boards.0.articles`), a line, a record (`talk/16`). */
  readonly where: string
  /** A short name for the kind of finding, for programs: `missing-file`, `count-differs`. */
  readonly rule: string
  readonly expected: string
  readonly found: string
}

/** A finding as one line for people. */
export function findingLine({ file, where, rule, expected, found }: Finding): string {
  return `${file}: ${where}: ${rule}: expected ${expected}, found ${found}`
}
