/** A page within the site, and when it last changed. */
export interface ListedAddress {
  /** `/news/123` */
  readonly path: string
  /** A number that the caller gives a meaning. */
  readonly mark: number
}

const HEAD_BYTES = 8

/**
 * Addresses in the order in which they came, as bytes outside the heap: a million of `/news/123456` take 20 MB so,
 * and 83 as objects.
 */
export class AddressList {
  #bytes = Buffer.allocUnsafe(1024)
  #end = 0

  /** @param mark a whole number below 2^32 */
  add({ path, mark }: ListedAddress): void {
    const length = Buffer.byteLength(path)
    this.#reserve(HEAD_BYTES + length)
    this.#bytes.writeUInt32LE(mark, this.#end)
    this.#bytes.writeUInt32LE(length, this.#end + 4)
    this.#bytes.write(path, this.#end + HEAD_BYTES)
    this.#end += HEAD_BYTES + length
  }

  *[Symbol.iterator](): Generator<ListedAddress> {
    for (let at = 0; at < this.#end;) {
      const from = at + HEAD_BYTES
      const to = from + this.#bytes.readUInt32LE(at + 4)
      yield { path: this.#bytes.toString('utf8', from, to), mark: this.#bytes.readUInt32LE(at) }
      at = to
    }
  }

  #reserve(more: number): void {
    const needed = this.#end + more
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)))
    this.#bytes.copy(larger, 0, 0, this.#end)
    this.#bytes = larger
  }
}
