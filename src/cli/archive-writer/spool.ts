import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a record lies in a spool. */
export interface Span {
  readonly offset: number
  readonly length: number
}

/** How much is gathered before it goes to disk. */
const BUFFER_BYTES = 1 << 20

/**
 * Records of one import, laid aside in a temporary file so that memory holds only where they are.
 * Reading is synchronous: the pages were written moments ago and are in the system's cache.
 */
export class Spool<T> {
  readonly #folder = mkdtempSync(join(tmpdir(), 'gapan-import-'))
  readonly #file = openSync(join(this.#folder, 'spool'), 'w+')
  // One buffer each way, used again and again: a new one for every record would be garbage outside the heap,
  // which is collected late.
  readonly #waiting = Buffer.allocUnsafe(BUFFER_BYTES)
  #waitingBytes = 0
  #reading = Buffer.allocUnsafe(BUFFER_BYTES)
  #end = 0

  constructor() {
    // Open, it stays readable without a name, and is gone with the process however that ends. Windows
    // removes no file that is open.
    if (process.platform !== 'win32') this.#removeFolder()
  }

  append(record: T): Span {
    const text = JSON.stringify(record)
    const length = Buffer.byteLength(text)
    const span = { offset: this.#end, length }
    if (this.#waitingBytes + length > BUFFER_BYTES) this.#flush()
    if (length > BUFFER_BYTES) this.#writeOut(Buffer.from(text))
    else this.#waitingBytes += this.#waiting.write(text, this.#waitingBytes)
    this.#end += length
    return span
  }

  read({ offset, length }: Span): T {
    this.#flush()
    if (length > this.#reading.length) this.#reading = Buffer.allocUnsafe(length)
    let read = 0
    while (read < length) {
      const count = readSync(this.#file, this.#reading, read, length - read, offset + read)
      if (count === 0) throw new Error(`The temporary file of the import was cut short.`)
      read += count
    }
    // Only `append` writes to this file, and only a T.
    return JSON.parse(this.#reading.toString('utf8', 0, length)) as T
  }

  close(): void {
    closeSync(this.#file)
    this.#removeFolder()
  }

  #removeFolder(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #flush(): void {
    this.#writeOut(this.#waiting.subarray(0, this.#waitingBytes))
    this.#waitingBytes = 0
  }

  #writeOut(bytes: Buffer): void {
    let written = 0
    while (written < bytes.length)
      written += writeSync(this.#file, bytes, written, bytes.length - written, null)
  }
}
