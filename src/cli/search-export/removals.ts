import { Fault } from '#cli/fault.ts'

/** As with an import: an index that would lose more than this, and a tenth of it, is probably another archive's. */
const REMOVED_UNASKED = 20

/** What is to be removed from an index that has so many documents. */
export class Removals {
  /** The conditions that the documents fulfil. */
  readonly filters: Array<readonly string[]> = []
  readonly all: number
  readonly #isAllowed: boolean
  #count = 0

  /** @param isAllowed whether much may be removed */
  constructor(all: number, isAllowed: boolean) {
    this.all = all
    this.#isAllowed = isAllowed
  }

  get count(): number {
    return this.#count
  }

  add(filter: readonly string[], count: number): void {
    if (count === 0) return
    this.filters.push(filter)
    this.#count += count
  }

  /** @throws Fault where it is much, and not allowed */
  refuseLoss(): void {
    if (this.#isAllowed || this.#count <= REMOVED_UNASKED || this.#count <= this.all / 10) return
    throw new Fault(
      `${this.#count} of the ${this.all} articles that the index has would be removed, since the archive has not got them: is it the index of another archive? If not, add --allow-removal.`,
    )
  }
}
