import { Fault } from '#cli/fault.ts'
import { NEEDS_MORE, NO_ROW, RowReader } from './row-reader.ts'
import { readCreateTable, readInsertHead, type InsertHead } from './sql-head.ts'
import { readChange, type Change } from './sql-change.ts'
import { StatementEnds } from './statement-end.ts'
import type { TextWindow } from './text-window.ts'

/** What a dump tells, in its order. */
export type DumpEvent =
  /** A table, with its columns in order. */
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  /** A row of a table that was asked for, with the columns that were asked for. */
  | { readonly kind: 'row'; readonly table: string; readonly line: number; readonly row: DumpRow }
  /** A row that has more or fewer values than its table has columns. */
  | {
      readonly kind: 'misfit'
      readonly table: string
      readonly line: number
      readonly expected: number
      readonly found: number
    }
  /** A statement that changes rows in a way that this reader does not follow. */
  | ({ readonly kind: 'change'; readonly line: number } & Change)
  /** Where a transaction begins and where it ends. */
  | { readonly kind: 'transaction'; readonly isOpen: boolean }
  /** A line of the program that made the dump: its first (`made`, `phpmyadmin`), its last (`completed`), or an error among the data. */
  | { readonly kind: 'remark'; readonly line: number; readonly remark: Remark; readonly text: string }

export type Remark = 'made' | 'phpmyadmin' | 'completed' | 'error'
export type DumpRow = Readonly<Record<string, string | null>>

/** What can begin a statement; anything else is no SQL, and guessing on would lose rows unseen. */
const STATEMENT =
  /(?:ALTER|ANALYZE|BEGIN|CALL|CHANGE|CHECK|COMMIT|CREATE|DEALLOCATE|DELETE|DO|DROP|EXECUTE|FLUSH|GRANT|INSERT|INSTALL|KILL|LOAD|LOCK|OPTIMIZE|PREPARE|RELEASE|RENAME|REPAIR|REPLACE|RESET|REVOKE|ROLLBACK|SAVEPOINT|SELECT|SET|SHOW|START|TRUNCATE|UNLOCK|UPDATE|USE|WITH|XA)\b/iy

const LONGEST_WORD = 16

const CHANGING = ['UPDATE', 'DELETE', 'LOAD', 'TRUNCATE']

/**
 * Reads a dump as mysqldump, mariadb-dump, phpMyAdmin and their kin write it: CREATE TABLE for the
 * columns, INSERT or REPLACE for the rows, and passes over the rest. Holds one row and one piece of the
 * file at a time; takes nothing out of rows and columns that nobody asked for.
 * @param select the columns wanted of a table; `null` passes over its rows
 * @param decode the text of a value that is given as hexadecimal digits
 * @throws {Fault} where the file ends within a statement or is no SQL
 */
export async function* readDump(
  window: TextWindow,
  select: (table: string) => readonly string[] | null,
  decode: (bytes: Buffer) => string,
): AsyncGenerator<DumpEvent> {
  const columnsOf = new Map<string, readonly string[]>()
  const statements = new StatementEnds()
  const rows = new RowReader(decode)
  const filled = new Set<string>()
  for (;;) {
    const remark = await skipBlank(window)
    if (remark) {
      yield remark
      continue
    }
    await window.see(LONGEST_WORD)
    if (window.at >= window.text.length) return
    if (startsWith(window, 'DELIMITER')) {
      await skipDelimited(window)
      continue
    }
    if (window.text[window.at] === ';') {
      window.at += 1
      continue
    }
    STATEMENT.lastIndex = window.at
    if (!STATEMENT.test(window.text)) throw notSql(window, window.at)
    if (startsWith(window, 'CREATE')) {
      const created = readCreateTable(await wholeStatement(window, statements))
      if (!created) continue
      if (columnsOf.has(created.table)) {
        throw new Fault(
          `${window.name}, line ${window.line()}: the table ${created.table} is there twice; give a dump of one database.`,
        )
      }
      columnsOf.set(created.table, created.columns)
      yield { kind: 'table', ...created }
    } else if (startsWith(window, 'INSERT') || startsWith(window, 'REPLACE')) {
      const head = await insertHead(window, statements)
      const known = columnsOf.get(head.table)
      filled.add(head.table)
      if (!known && head.columns) {
        columnsOf.set(head.table, head.columns)
        yield { kind: 'table', table: head.table, columns: head.columns }
      }
      const wanted = select(head.table)
      if (wanted) yield* readRows(window, rows, head, head.columns ?? known, wanted)
      await skipStatement(window, statements)
    } else if (CHANGING.some((word) => startsWith(window, word))) {
      const line = window.line()
      const change = readChange(await wholeStatement(window, statements))
      // phpMyAdmin can empty each table before it fills it.
      const isIdle = change.verb === 'TRUNCATE' && !change.names.some((name) => filled.has(name))
      if (!isIdle) yield { kind: 'change', line, ...change }
    } else {
      const isCommit = startsWith(window, 'COMMIT')
      const isStart = startsWith(window, 'START')
      await skipStatement(window, statements)
      if (isCommit || isStart) yield { kind: 'transaction', isOpen: isStart }
    }
  }
}

async function* readRows(
  window: TextWindow,
  rows: RowReader,
  head: InsertHead,
  columns: readonly string[] | undefined,
  wanted: readonly string[],
): AsyncGenerator<DumpEvent> {
  const { table } = head
  if (!columns) {
    throw new Fault(
      `${window.name}, line ${window.line()}: nothing tells the columns of ${table}; dump it with its CREATE TABLE or with --complete-insert.`,
    )
  }
  const present = wanted.filter((column) => columns.includes(column))
  const slots = columns.map((column) => present.indexOf(column))
  window.at = head.end
  for (;;) {
    const values: Array<string | null> = []
    let end = rows.read(window.text, window.at, slots, values)
    while (end === NEEDS_MORE) {
      if (!(await window.more())) throw cutOff(window)
      end = rows.read(window.text, window.at, slots, values)
    }
    if (end === NO_ROW) throw notSql(window, rows.failedAt)
    const line = window.line()
    if (rows.width === columns.length) {
      const row: Record<string, string | null> = {}
      for (const [slot, column] of present.entries()) row[column] = values[slot] ?? null
      yield { kind: 'row', table, line, row }
    } else yield { kind: 'misfit', table, line, expected: columns.length, found: rows.width }
    window.at = end
    if (!(await skipComma(window))) return
  }
}

/** Goes on to the next row of an INSERT, past a comma. */
async function skipComma(window: TextWindow): Promise<boolean> {
  for (let hasComma = false; ;) {
    await skipBlank(window)
    const character = window.text[window.at]
    if (character === undefined) throw cutOff(window)
    if (hasComma) {
      if (character !== '(') throw notSql(window, window.at)
      return true
    }
    if (character !== ',') return false
    window.at += 1
    hasComma = true
  }
}

async function insertHead(window: TextWindow, statements: StatementEnds): Promise<InsertHead> {
  for (;;) {
    const head = readInsertHead(window.text, window.at)
    if (head) return head
    // No head is longer: a table has 4,096 columns of 64 characters at most.
    if (window.text.length - window.at > 1 << 20 || statements.find(window.text, window.at).isFound) {
      throw notSql(window, window.at)
    }
    if (!(await window.more())) throw cutOff(window)
  }
}

async function wholeStatement(window: TextWindow, statements: StatementEnds): Promise<string> {
  for (;;) {
    const end = statements.find(window.text, window.at)
    if (end.isFound) {
      const statement = window.text.slice(window.at, end.at)
      window.at = end.at
      return statement
    }
    if (!(await window.more())) throw cutOff(window)
  }
}

async function skipStatement(window: TextWindow, statements: StatementEnds): Promise<void> {
  for (;;) {
    const end = statements.find(window.text, window.at)
    window.at = end.at
    if (end.isFound) return
    if (!(await window.more())) throw cutOff(window)
  }
}

/** Passes over triggers and routines, which `DELIMITER ;;` and `DELIMITER ;` enclose. */
async function skipDelimited(window: TextWindow): Promise<void> {
  for (;;) {
    const line = await readLine(window)
    if (line === null || /^DELIMITER\s+;\s*$/iu.test(line)) return
  }
}

async function readLine(window: TextWindow): Promise<string | null> {
  for (;;) {
    const end = window.text.indexOf('\n', window.at)
    if (end !== -1) {
      const line = window.text.slice(window.at, end)
      window.at = end + 1
      return line
    }
    if (await window.more()) continue
    const line = window.text.slice(window.at)
    window.at = window.text.length
    return line === '' ? null : line
  }
}

/** Passes over white space and comments; stops after a comment that says something of the dump. */
async function skipBlank(window: TextWindow): Promise<DumpEvent | null> {
  for (;;) {
    const { text } = window
    while (window.at < text.length && text.charCodeAt(window.at) <= 32) window.at += 1
    if (window.at < text.length && /[,(;]/u.test(text.charAt(window.at))) return null
    await window.see(LONGEST_WORD)
    if (window.at >= window.text.length) return null
    if (window.text.charCodeAt(window.at) <= 32) continue
    if (window.text.startsWith('/*', window.at)) await skipBlockComment(window)
    else if (/^(?:--(?!\S)|#|mysqldump: |mariadb-dump: )/u.test(peek(window))) {
      const line = window.line()
      const comment = (await readLine(window)) ?? ''
      const remark = remarkOf(comment)
      if (remark) return { kind: 'remark', line, remark, text: comment.trim() }
    } else return null
  }
}

function remarkOf(comment: string): Remark | null {
  if (/^-- (?:MySQL|MariaDB) dump /u.test(comment)) return 'made'
  if (comment.startsWith('-- phpMyAdmin SQL Dump')) return 'phpmyadmin'
  if (comment.startsWith('-- Dump completed')) return 'completed'
  // 2>&1 puts the program's own words among its output.
  return /^(?:mysqldump|mariadb-dump): (?!\[Warning\])/u.test(comment) ? 'error' : null
}

async function skipBlockComment(window: TextWindow): Promise<void> {
  window.at += 2
  for (;;) {
    const end = window.text.indexOf('*/', window.at)
    if (end !== -1) {
      window.at = end + 2
      return
    }
    window.at = Math.max(window.at, window.text.length - 1)
    if (!(await window.more())) throw cutOff(window)
  }
}

function startsWith(window: TextWindow, word: string): boolean {
  return peek(window).slice(0, word.length).toUpperCase() === word
}

function peek(window: TextWindow): string {
  return window.text.slice(window.at, window.at + LONGEST_WORD)
}

function cutOff(window: TextWindow): Fault {
  return new Fault(
    `${window.name} is cut off: it ends within a statement, at line ${window.line(window.text.length)}; copy or make it again.`,
  )
}

/** Says where, not what: what stands there may be somebody's secret. */
function notSql(window: TextWindow, place: number): Fault {
  return new Fault(`${window.name}, line ${window.line(place)}: this is no SQL as mysqldump writes it.`)
}
