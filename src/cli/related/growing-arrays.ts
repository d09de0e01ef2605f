/** A yes or no by number. */
export class GrowingFlags {
  #flags = new Uint8Array(1 << 12)

  set(number: number): void {
    while (number >= this.#flags.length) {
      const flags = new Uint8Array(this.#flags.length * 2)
      flags.set(this.#flags)
      this.#flags = flags
    }
    this.#flags[number] = 1
  }

  has(number: number): boolean {
    return this.#flags[number] === 1
  }
}

/** Terms with their weights, in arrays that grow. */
export class GrowingTerms {
  #terms = new Int32Array(1 << 12)
  #weights = new Uint16Array(1 << 12)
  length = 0

  push(term: number, weight: number): void {
    if (this.length === this.#terms.length) {
      const terms = new Int32Array(this.length * 2)
      const weights = new Uint16Array(this.length * 2)
      terms.set(this.#terms)
      weights.set(this.#weights)
      this.#terms = terms
      this.#weights = weights
    }
    this.#terms[this.length] = term
    this.#weights[this.length] = weight
    this.length += 1
  }

  whole(): { readonly terms: Int32Array; readonly weights: Uint16Array } {
    return { terms: this.#terms.subarray(0, this.length), weights: this.#weights.subarray(0, this.length) }
  }
}
