import { Fault } from '#cli/fault.ts'
import type { DumpEvent } from './dump/read-dump.ts'
import type { Watch } from './tables.ts'

/** Rows before the share of broken ones says anything. */
const ENOUGH_ROWS = 20

/** The rows that may be broken before it is the dump, not a row, that is broken. */
const MISFIT_ROWS = 10
const MISFIT_SHARE = 0.01

// oxlint-disable-next-line no-control-regex -- ASCII is what is looked past
const NOT_ASCII = /[^\u0000-\u007F]/u

type RowEvent = Extract<DumpEvent, { kind: 'row' }>
type MisfitEvent = Extract<DumpEvent, { kind: 'misfit' }>

/**
 * Watches one pass over a dump for rows that don't fit and texts in another encoding: a few are findings,
 * many are a fault.
 */
export class DumpHealth {
  readonly #name: string
  readonly #encoding: string
  readonly #watch: Watch
  #rows = 0
  #misfits = 0
  #foreignTexts = 0
  #brokenTexts = 0
  #firstBroken = 0

  constructor(name: string, encoding: string, watch: Watch) {
    this.#name = name
    this.#encoding = encoding
    this.#watch = watch
  }

  row({ table, line, row }: RowEvent): void {
    this.#rows += 1
    let isBroken = false
    let isForeign = false
    for (const column in row) {
      const value = row[column]
      if (typeof value !== 'string' || !NOT_ASCII.test(value)) continue
      isForeign = true
      if (!value.includes('\uFFFD')) continue
      isBroken = true
      this.#watch.report({
        file: this.#name,
        where: `line ${line}, ${table}.${column}`,
        rule: 'encoding',
        expected: `text in ${this.#encoding}`,
        found: 'bytes that are no character in it',
      })
    }
    if (isForeign) this.#foreignTexts += 1
    if (!isBroken) return
    this.#brokenTexts += 1
    this.#firstBroken ||= line
    if (this.#foreignTexts >= ENOUGH_ROWS) this.#checkEncoding()
  }

  misfit({ table, line, expected, found }: MisfitEvent): void {
    this.#rows += 1
    this.#misfits += 1
    this.#watch.report({
      file: this.#name,
      where: `line ${line}, ${table}`,
      rule: 'row-width',
      expected: `${expected} values`,
      found: String(found),
    })
    if (this.#misfits >= MISFIT_ROWS) this.#checkMisfits(line)
  }

  /** Called at the end of a pass, when few rows have to be enough to judge by. */
  end(): void {
    if (this.#misfits > this.#rows / 2) this.#checkMisfits(null)
    if (this.#brokenTexts > 1 || this.#brokenTexts === this.#foreignTexts) this.#checkEncoding()
  }

  #checkMisfits(line: number | null): void {
    if (this.#misfits <= this.#rows * MISFIT_SHARE) return
    const where = line === null ? '' : ` up to line ${line}`
    throw new Fault(
      `${this.#name}: ${this.#misfits} of ${this.#rows} rows${where} have more or fewer values than their tables have columns; make the dump again.`,
    )
  }

  #checkEncoding(): void {
    if (this.#brokenTexts * 2 <= this.#foreignTexts) return
    const other = this.#encoding === 'utf-8' ? 'euc-kr' : 'utf-8'
    throw new Fault(
      `${this.#name} is not in ${this.#encoding}: most texts are broken, the first at line ${this.#firstBroken}; try --encoding ${other}.`,
    )
  }
}
