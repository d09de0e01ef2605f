import { boardIdSchema } from '#archive/format.ts'
import { cleanLine } from '#archive/plain-text.ts'
import { Fault } from '#cli/fault.ts'
import type { BoardRecord } from '#cli/importers/importer.ts'
import * as v from 'valibot'
import { areDownloadsOpen, GATE_COLUMNS, isBoardOpen } from './gates.ts'
import { withoutStoredNames } from './stored-names.ts'
import type { Tables, Watch } from './tables.ts'

type Row = Readonly<Record<string, string | null>>

/** A board that everybody may read. */
export interface OpenBoard {
  readonly record: BoardRecord
  /** The table of its posts and comments. */
  readonly table: string
  readonly areDownloadsOpen: boolean
  /** The ids of its pinned posts, some of which may be gone. */
  readonly notices: ReadonlySet<number>
}

/** What the small tables tell of a site. */
export interface Boards {
  readonly open: readonly OpenBoard[]
  readonly closed: readonly string[]
  /** Boards that can't be read: findings tell why. */
  readonly unreadable: readonly string[]
  /** The table of attachments, where there is one. */
  readonly fileTable: string | null
  readonly siteTitle: string | null
}

const BOARD_COLUMNS = [
  'bo_table', 'gr_id', 'bo_subject', 'bo_order', 'bo_use_category', 'bo_category_list', 'bo_notice', ...GATE_COLUMNS,
] // prettier-ignore

/** By the end of a table's name, since the prefix shows only when the columns are known. */
const SMALL_TABLES: ReadonlyArray<readonly [name: string, columns: readonly string[]]> = [
  ['board', BOARD_COLUMNS],
  ['group', ['gr_id', 'gr_use_access', 'gr_order']],
  ['config', ['cf_title']],
]

/** What a table of posts must have for the gates on rows to work. */
const NEEDED_COLUMNS = [
  'wr_id', 'wr_num', 'wr_reply', 'wr_parent', 'wr_is_comment', 'wr_comment', 'wr_comment_reply', 'wr_option',
  'wr_subject', 'wr_content',
] // prettier-ignore

/**
 * Reads the boards of a site and tells the open from the closed.
 * @param givenPrefix the beginning of its tables' names, or `null` to find it
 * @throws {Fault} where there is no GNUboard, or several, or where what is there is plainly not all of it
 */
export async function readBoards(tables: Tables, givenPrefix: string | null, watch: Watch): Promise<Boards> {
  const rowsByTable = new Map<string, Row[]>()
  for await (const { table, row } of tables.scan(selectSmall, watch)) {
    const rows = rowsByTable.get(table)
    // Copied: a value cut out of a dump would keep the whole piece around it in memory.
    const copy: Row = structuredClone(row)
    if (rows) rows.push(copy)
    else rowsByTable.set(table, [copy])
  }
  const columns = await tables.columns(watch)
  const prefix = findPrefix(columns, givenPrefix, tables.name)
  checkWhole([`${prefix}board`, `${prefix}group`], tables)
  const boardRows = rowsByTable.get(`${prefix}board`) ?? []
  if (boardRows.length === 0) throw new Fault(`${tables.name} holds no boards: ${prefix}board has no rows.`)
  const groups = rowsByKey(rowsByTable.get(`${prefix}group`) ?? [], 'gr_id')
  const boards = rowsByKey(boardRows, 'bo_table')
  for (const rows of groups.values()) reportTwice(rows, 'gr_id', `${prefix}group`)
  for (const rows of boards.values()) reportTwice(rows, 'bo_table', `${prefix}board`)
  const isOpen = (row: Row) => {
    const own = groups.get(keyOf(row['gr_id'])) ?? []
    return own.length > 0 && own.every((group) => isBoardOpen(row, group))
  }
  const open: OpenBoard[] = []
  const closed: string[] = []
  const unreadable: string[] = []
  for (const row of inOrder(
    [...boards.values()].flatMap((rows) => rows.slice(-1)),
    groups,
  )) {
    const id = row['bo_table'] ?? ''
    // A board that is there twice is as closed as either of its rows.
    if (!boards.get(keyOf(id))?.every(isOpen)) {
      closed.push(id)
      continue
    }
    const found = describeProblem(id, `${prefix}write_${id}`, columns, tables.name)
    if (found === null) open.push(toOpenBoard(row, id, tableNamed(`${prefix}write_${id}`, columns) ?? ''))
    else {
      unreadable.push(id)
      watch.report({ file: tables.name, where: id, rule: 'board-unreadable', expected: 'a board', found })
    }
  }
  const fileTable = `${prefix}board_file`
  return {
    open,
    closed,
    unreadable,
    fileTable: columns.has(fileTable) ? fileTable : null,
    siteTitle: rowsByTable.get(`${prefix}config`)?.[0]?.['cf_title'] ?? null,
  }

  function reportTwice(rows: readonly Row[], column: string, table: string): void {
    if (rows.length < 2) return
    watch.report({
      file: tables.name,
      where: `${table} ${cleanLine(rows[0]?.[column] ?? '')}`,
      rule: 'row-twice',
      expected: 'one row',
      found: `${rows.length}; closed where any of them is`,
    })
  }
}

/** MySQL takes keys for the same that differ in their case or in spaces at their end. */
function keyOf(name: string | null | undefined): string {
  return (name ?? '').trimEnd().toLowerCase()
}

function rowsByKey(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row[column])
    const same = found.get(key)
    if (same) same.push(row)
    else found.set(key, [row])
  }
  return found
}

/** What closes a board may stand in a row that can't be read. */
function checkWhole(names: readonly string[], tables: Tables): void {
  for (const table of names) {
    const why = tables.damaged().get(table.toLowerCase())
    if (why !== undefined) throw new Fault(`${tables.name}: ${table} can't be trusted: ${why}.`)
  }
}

function selectSmall(table: string): readonly string[] | null {
  return SMALL_TABLES.find(([name]) => table.endsWith(name))?.[1] ?? null
}

function findPrefix(
  columns: ReadonlyMap<string, readonly string[]>,
  given: string | null,
  name: string,
): string {
  const isBoardTable = (table: string) =>
    table.endsWith('board') &&
    columns.get(table)?.includes('bo_table') === true &&
    columns.get(table)?.includes('bo_read_level') === true
  if (given !== null) {
    if (isBoardTable(`${given}board`)) return given
    throw new Fault(`${name} has no GNUboard table ${given}board; ${listTables(columns)}.`)
  }
  const found = [...columns.keys()].filter(isBoardTable)
  if (found.length > 1) {
    throw new Fault(`${name} has several GNUboards, ${found.join(', ')}; say which with --prefix.`)
  }
  const [table] = found
  if (table === undefined) throw new Fault(`${name} holds no GNUboard; ${listTables(columns)}.`)
  return table.slice(0, -'board'.length)
}

function listTables(columns: ReadonlyMap<string, readonly string[]>): string {
  const names = [...columns.keys()]
  if (names.length === 0) return 'it has no tables at all'
  const more = names.length > 10 ? ` and ${names.length - 10} more` : ''
  return `its tables are ${names.slice(0, 10).join(', ')}${more}`
}

/** The order in which GNUboard's own front page shows its boards. */
function inOrder(boards: readonly Row[], groups: ReadonlyMap<string, readonly Row[]>): Row[] {
  const keys = (row: Row) => [
    Number(groups.get(keyOf(row['gr_id']))?.at(-1)?.['gr_order'] ?? 0) || 0,
    Number(row['bo_order'] ?? 0) || 0,
  ]
  return boards.toSorted((a, b) => {
    const [groupA = 0, orderA = 0] = keys(a)
    const [groupB = 0, orderB = 0] = keys(b)
    if (groupA !== groupB || orderA !== orderB) return groupA - groupB || orderA - orderB
    return (a['bo_table'] ?? '') < (b['bo_table'] ?? '') ? -1 : 1
  })
}

/** @throws {Fault} where the table of posts is missing: it may be in another part of the dump */
function describeProblem(
  id: string,
  table: string,
  columns: ReadonlyMap<string, readonly string[]>,
  source: string,
): string | null {
  if (!v.is(boardIdSchema, id)) return 'a name that no address can have'
  const present = columns.get(tableNamed(table, columns) ?? '')
  if (!present) {
    throw new Fault(`${source} has no table ${table}, though the board ${id} is open; it is not whole.`)
  }
  const missing = NEEDED_COLUMNS.filter((column) => !present.includes(column))
  return missing.length === 0 ? null : `a table without ${missing.join(', ')}`
}

/** A server on Windows writes all names of tables in small letters. */
function tableNamed(name: string, columns: ReadonlyMap<string, readonly string[]>): string | null {
  if (columns.has(name)) return name
  const lower = name.toLowerCase()
  return columns.has(lower) ? lower : null
}

function toOpenBoard(row: Row, id: string, table: string): OpenBoard {
  const categories =
    row['bo_use_category'] === '1'
      ? (row['bo_category_list'] ?? '')
          .split('|')
          .map(boardLine)
          .filter((name) => name !== '')
      : []
  const notices = (row['bo_notice'] ?? '').split(',').map((text) => Number(text.trim() || Number.NaN))
  return {
    record: { id, title: boardLine(row['bo_subject'] ?? '') || id, categories: [...new Set(categories)] },
    table,
    areDownloadsOpen: areDownloadsOpen(row),
    notices: new Set(notices.filter((number) => Number.isSafeInteger(number))),
  }
}

function boardLine(text: string): string {
  return withoutStoredNames(cleanLine(text))
}
