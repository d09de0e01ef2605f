import { ByteWriter } from '#archive/search/bytes.ts'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { RunTerm, TermRun } from './term-run.ts'

const BUFFER_BYTES = 1 << 18
const decoder = new TextDecoder()

/** The terms of one run laid aside on disk. @returns how many bytes they are */
export function writeRunFile(path: string, run: TermRun): number {
  const file = openSync(path, 'w')
  const buffer = new ByteWriter(BUFFER_BYTES * 2)
  let bytes = 0
  try {
    for (const { key, count, last, postings } of run.sorted()) {
      buffer.text(key)
      buffer.number(count)
      buffer.number(last)
      buffer.number(postings.length)
      buffer.bytes(postings)
      if (buffer.length < BUFFER_BYTES) continue
      writeAll(file, buffer.view())
      bytes += buffer.length
      buffer.clear()
    }
    writeAll(file, buffer.view())
    bytes += buffer.length
  } finally {
    closeSync(file)
  }
  return bytes
}

/** Reads a run back, term by term. The postings of a term are valid until the next. */
export function* readRunFile(path: string): Generator<RunTerm> {
  const file = new FileReader(path)
  try {
    while (!file.isAtEnd()) {
      const key = decoder.decode(file.bytes(file.number()))
      const count = file.number()
      const last = file.number()
      yield { key, count, last, postings: file.bytes(file.number()) }
    }
  } finally {
    file.close()
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
}

/** Reads a file that this process wrote, a piece at a time. */
class FileReader {
  readonly #file: number
  #buffer = new Uint8Array(BUFFER_BYTES)
  #at = 0
  #end = 0

  constructor(path: string) {
    this.#file = openSync(path, 'r')
  }

  isAtEnd(): boolean {
    return this.#at === this.#end && !this.#fill(1)
  }

  number(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const [byte = 0] = this.bytes(1)
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
  }

  bytes(length: number): Uint8Array {
    if (this.#end - this.#at < length && !this.#fill(length))
      throw new Error('A temporary file was cut short.')
    const part = this.#buffer.subarray(this.#at, this.#at + length)
    this.#at += length
    return part
  }

  close(): void {
    closeSync(this.#file)
  }

  /** Reads on until so many bytes wait. @returns false where the file has not as many */
  #fill(length: number): boolean {
    const waiting = this.#buffer.subarray(this.#at, this.#end)
    const buffer = length > this.#buffer.length ? new Uint8Array(length * 2) : this.#buffer
    buffer.set(waiting)
    this.#buffer = buffer
    this.#end = waiting.length
    this.#at = 0
    while (this.#end < length) {
      const count = readSync(this.#file, buffer, this.#end, buffer.length - this.#end, null)
      if (count === 0) return false
      this.#end += count
    }
    return true
  }
}
