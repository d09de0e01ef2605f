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
  return printable(`${file}: ${where}: ${rule}: expected ${expected}, found ${found}`)
}

/** Names of files and boards are foreign text; a control character among them would command the terminal. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ')
}
