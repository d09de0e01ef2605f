import { Fault } from '#cli/fault.ts'
import type { Remark } from './dump/read-dump.ts'

/**
 * Tells a whole dump from one that was cut off between two statements. What is missing there would
 * otherwise be taken for deleted.
 *
 * mysqldump and mariadb-dump write a first and a last comment, or neither (`--skip-comments`);
 * phpMyAdmin encloses its statements in a transaction.
 */
export class DumpEnding {
  /** The last line of mysqldump, which tells when it ended. */
  completed: string | null = null
  readonly #name: string
  #isMade = false
  #isPhpMyAdmin = false
  #isTransactionOpen = false

  constructor(name: string) {
    this.#name = name
  }

  remark(remark: Exclude<Remark, 'error'>, text: string): void {
    if (remark === 'made') {
      // Dumps that were put together: each has to be whole.
      this.#checkCompleted()
      this.#isMade = true
      this.completed = null
    } else if (remark === 'completed') this.completed = text
    else this.#isPhpMyAdmin = true
  }

  transaction(isOpen: boolean): void {
    this.#isTransactionOpen = isOpen
  }

  /** @throws {Fault} where the end is missing */
  check(): void {
    this.#checkCompleted()
    if (this.#isPhpMyAdmin && this.#isTransactionOpen) throw this.#cutOff()
  }

  #checkCompleted(): void {
    if (this.#isMade && this.completed === null) throw this.#cutOff()
  }

  #cutOff(): Fault {
    return new Fault(`${this.#name} is cut off: its last line is missing; copy or make it again.`)
  }
}
