/** The greatest of many numbers above 0, found without sorting all of them. */
export class BestKeys {
  readonly #most: number
  readonly #keys: Float64Array<ArrayBuffer>
  #kept = 0
  #least = 0

  /** @param most how many are wanted */
  constructor(most: number) {
    this.#most = most
    this.#keys = new Float64Array(most * 4)
  }

  add(key: number): void {
    if (key <= this.#least) return
    this.#keys[this.#kept] = key
    this.#kept += 1
    if (this.#kept < this.#keys.length) return
    // Full: those that can't be among the greatest any more go.
    this.#keys.sort().copyWithin(0, this.#keys.length - this.#most)
    this.#kept = this.#most
    this.#least = this.#keys[0] ?? 0
  }

  /** The greatest first. */
  inOrder(): number[] {
    return Array.from(this.#keys.subarray(0, this.#kept).sort().slice(-this.#most).toReversed())
  }
}
