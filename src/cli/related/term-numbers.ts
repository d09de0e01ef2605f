/** How full the table may be before it is made larger. */
const FULL = 0.6

/**
 * Gives every different term a number, 0, 1, 2 …, and counts the texts that have it. Terms are told apart by 32 bits of a hash,
 * so that millions of them take 12 bytes each and no string is kept; that two share one is rare (some hundred
 * pairs in two million) and makes them one term.
 */
export class TermNumbers {
  #hashes = new Uint32Array(1 << 16)
  #numbers = new Int32Array(1 << 16)
  #frequencies = new Uint32Array(1 << 15)
  size = 0

  /** The number of a term; one that is new gets the next. */
  add(term: string): number {
    const hash = hashOf(term)
    const place = this.#placeOf(hash)
    if (this.#hashes[place] !== 0) return this.#numbers[place] ?? 0
    const number = this.size
    this.size += 1
    this.#hashes[place] = hash
    this.#numbers[place] = number
    if (number >= this.#frequencies.length) this.#frequencies = enlarged(this.#frequencies)
    if (this.size > this.#hashes.length * FULL) this.#grow()
    return number
  }

  /** The number of a term; -1 of one that no text has. */
  find(term: string): number {
    const place = this.#placeOf(hashOf(term))
    return this.#hashes[place] === 0 ? -1 : (this.#numbers[place] ?? -1)
  }

  /** Takes note that one more text has a term. */
  count(number: number): void {
    this.#frequencies[number] = this.frequency(number) + 1
  }

  /** How many texts have a term. */
  frequency(number: number): number {
    return this.#frequencies[number] ?? 0
  }

  /** Where a hash stands, or where it would. */
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1
    let place = hash & mask
    for (;;) {
      const found = this.#hashes[place]
      if (found === hash || found === 0) return place
      place = (place + 1) & mask
    }
  }

  #grow(): void {
    const hashes = this.#hashes
    const numbers = this.#numbers
    this.#hashes = new Uint32Array(hashes.length * 2)
    this.#numbers = new Int32Array(hashes.length * 2)
    for (const [old, hash] of hashes.entries()) {
      if (hash === 0) continue
      const place = this.#placeOf(hash)
      this.#hashes[place] = hash
      this.#numbers[place] = numbers[old] ?? 0
    }
  }
}

function enlarged(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** FNV-1a over UTF-16 units, its bits mixed once more (MurmurHash3's finalizer); never 0, which marks an empty place. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0 || 1
}
