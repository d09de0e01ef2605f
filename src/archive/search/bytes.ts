const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The largest number that is written: a document with its weight, and every length, stay far below. */
const LARGEST = 2 ** 31 - 1

/** Bytes that grow at their end: whole numbers as varints (LEB128: seven bits a byte, lowest first), texts as UTF-8. */
export class ByteWriter {
  #bytes: Uint8Array
  #length = 0

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  /** @param value a whole number from 0 to 2^31 - 1 */
  number(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  bytes(values: Uint8Array): void {
    if (this.#length + values.length > this.#bytes.length) this.#grow(values.length)
    this.#bytes.set(values, this.#length)
    this.#length += values.length
  }

  /** A text with its length in bytes before it. Half a character becomes U+FFFD. */
  text(value: string): void {
    const bytes = encoder.encode(value)
    this.number(bytes.length)
    this.bytes(bytes)
  }

  /** What was written, as a view that the next write may change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.view())
  }

  /** Begins anew with the memory that it has. */
  clear(): void {
    this.#length = 0
  }

  #grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by))
    grown.set(this.view())
    this.#bytes = grown
  }
}

/** What a file of the index holds is not what it should be: cut off, damaged, somebody else's. */
export class MalformedBytes extends Error {
  override readonly name = 'MalformedBytes'
}

/** Reads what a `ByteWriter` wrote, and trusts none of it. @throws MalformedBytes at whatever is none of it */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.#at]
    if (value === undefined) throw new MalformedBytes('it ends too early')
    this.#at += 1
    return value
  }

  number(): number {
    let value = 0
    for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) {
        if (value > LARGEST) break
        return value
      }
    }
    throw new MalformedBytes('a number is too large')
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new MalformedBytes('it ends too early')
    const part = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return part
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()))
  }
}
