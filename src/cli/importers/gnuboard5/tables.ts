import type { Finding } from '#cli/findings.ts'

/** The columns wanted of a table, or `null` where nothing of it is. Those that it hasn't got are left out. */
export type Select = (table: string) => readonly string[] | null

/** A row with the columns that were asked for, each as the text that SQL would show, or `null`. */
export interface TableRow {
  readonly table: string
  readonly row: Readonly<Record<string, string | null>>
}

/** How whoever reads tables hears of what is wrong with them, and stops. */
export interface Watch {
  readonly report: (finding: Finding) => void
  readonly signal: AbortSignal
}

/**
 * The tables of a GNUboard, wherever they are: a dump or a live database. Both give the same rows for the same data.
 * Only columns that were asked for ever leave it, so what is private is never held.
 */
export interface Tables {
  /** What findings call it: the dump's file name, or the database without user and password. */
  readonly name: string
  /** The columns of every table, in order. */
  columns(watch: Watch): Promise<ReadonlyMap<string, readonly string[]>>
  /**
   * Streams the rows of some tables, one table after another, in one pass.
   * @throws {Fault} where they can't be read
   */
  scan(select: Select, watch: Watch): AsyncIterable<TableRow>
  /**
   * The tables, in small letters, of which the source does not tell all rows as they were, and why.
   * Known after a `scan` of them.
   */
  damaged(): ReadonlyMap<string, string>
  /** When the data left the board, ISO 8601 with an offset. Known after a first `scan` or `columns`. */
  capturedAt(watch: Watch): Promise<string>
  close(): Promise<void>
}
