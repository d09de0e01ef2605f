import { StringEnds } from './sql-strings.ts'

/** The beginning of an INSERT, up to its first row. */
export interface InsertHead {
  readonly table: string
  /** `null` where it names none: then the columns are those of the table. */
  readonly columns: readonly string[] | null
  /** The place of the first row's parenthesis. */
  readonly end: number
}

const INSERT = /(?:INSERT|REPLACE)(?:\s+(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE))*(?:\s+INTO)?\s*/iy
const CREATE = /CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMPORARY\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?/iy
/** A server's names have 64 characters at most; the bound keeps a pattern from running away in garbage. */
const NAME = /\s*(?:`((?:[^`]|``){1,200})`|"((?:[^"]|""){1,200})"|([\p{L}\p{N}_$]{1,200}))/uy
const VALUES = /\s*VALUES?\s*(?=\()/iy

/** What may begin an item of CREATE TABLE that is no column. A column of such a name stands in backticks. */
const NO_COLUMN = /^(?:PRIMARY|UNIQUE|KEY|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|CHECK|FOREIGN|PERIOD)\b/iu

/** @returns `null` where the text at `at` is no such beginning, or ends before it is whole */
export function readInsertHead(text: string, at: number): InsertHead | null {
  const start = matchEnd(INSERT, text, at)
  const name = start === null ? null : readName(text, start)
  if (!name) return null
  let end = name.end
  let columns: string[] | null = null
  const open = matchEnd(/\s*\(/y, text, end)
  if (open !== null) {
    columns = []
    end = open
    for (;;) {
      const column = readName(text, end)
      if (!column) return null
      columns.push(column.name)
      const comma = matchEnd(/\s*,/y, text, column.end)
      if (comma === null) {
        const close = matchEnd(/\s*\)/y, text, column.end)
        if (close === null) return null
        end = close
        break
      }
      end = comma
    }
  }
  const values = matchEnd(VALUES, text, end)
  return values === null ? null : { table: name.name, columns, end: values }
}

/**
 * The table and its columns, in their order, of a whole CREATE TABLE statement.
 * @returns `null` where it is none, or one without a list of columns
 */
export function readCreateTable(statement: string): { table: string; columns: string[] } | null {
  const start = matchEnd(CREATE, statement, 0)
  const name = start === null ? null : readName(statement, start)
  if (!name) return null
  const open = matchEnd(/\s*\(/y, statement, name.end)
  if (open === null) return { table: name.name, columns: [] }
  const columns: string[] = []
  for (const item of splitItems(statement, open)) {
    const trimmed = item.trim()
    if (NO_COLUMN.test(trimmed)) continue
    const column = readName(trimmed, 0)
    if (column) columns.push(column.name)
  }
  return { table: name.name, columns }
}

/** The parts between the commas of the outermost parentheses. */
function* splitItems(statement: string, open: number): Generator<string> {
  const strings = new StringEnds()
  let depth = 0
  let from = open
  for (let at = open; at < statement.length; at += 1) {
    const character = statement.charAt(at)
    if (character === "'" || character === '"') {
      const end = strings.find(statement, at + 1, character)
      if (end === -1) return
      at = end
    } else if (character === '`') {
      const end = statement.indexOf('`', at + 1)
      if (end === -1) return
      at = end
    } else if (character === '(') depth += 1
    else if (character === ')') {
      if (depth === 0) {
        yield statement.slice(from, at)
        return
      }
      depth -= 1
    } else if (character === ',' && depth === 0) {
      yield statement.slice(from, at)
      from = at + 1
    }
  }
}

/** A name, or the last part of a name with dots: `board`.`g5_write_talk`. */
function readName(text: string, at: number): { name: string; end: number } | null {
  let end = at
  for (;;) {
    NAME.lastIndex = end
    const match = NAME.exec(text)
    if (!match) return null
    const [, ticked, quoted, bare] = match
    end = NAME.lastIndex
    if (text[end] === '.') {
      end += 1
      continue
    }
    const name = ticked?.replaceAll('``', '`') ?? quoted?.replaceAll('""', '"') ?? bare ?? ''
    return { name, end }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
