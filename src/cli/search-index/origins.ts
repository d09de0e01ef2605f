import { ByteReader, ByteWriter, MalformedBytes } from '#archive/search/bytes.ts'
import type { FoundDocument } from '#archive/search/document-block.ts'
import { SEARCH_INDEX_VERSION } from '#archive/search/search-index.ts'
import { createHash } from 'node:crypto'

/** Where a document of a segment came from, and what tells whether it has changed since. */
export interface DocumentOrigin {
  readonly board: string
  readonly id: number
  /** Of everything that the index has of it but for its counts, from 0 to below 2^48. */
  readonly stamp: number
}

const ORIGINS_KIND = 0x6f
const VERSION = 1
const STAMP_BYTES = 6

/** The origins of the documents of a segment, by their numbers: what the next import compares with. Readers need none of it. */
export function writeOrigins(origins: readonly DocumentOrigin[]): Uint8Array<ArrayBuffer> {
  const boards = [...new Set(origins.map(({ board }) => board))]
  const places = new Map(boards.map((board, place) => [board, place]))
  const writer = new ByteWriter(origins.length * 12 + 64)
  writer.byte(ORIGINS_KIND)
  writer.byte(VERSION)
  writer.number(boards.length)
  for (const board of boards) writer.text(board)
  for (const { board, id, stamp } of origins) {
    writer.number(places.get(board) ?? 0)
    writer.text(String(id))
    for (let at = STAMP_BYTES - 1; at >= 0; at -= 1) writer.byte(Math.floor(stamp / 256 ** at) % 256)
  }
  return writer.toBytes()
}

/** @throws MalformedBytes */
export function readOrigins(bytes: Uint8Array): DocumentOrigin[] {
  const reader = new ByteReader(bytes)
  if (reader.byte() !== ORIGINS_KIND || reader.byte() !== VERSION)
    throw new MalformedBytes('it holds no origins')
  const boards = Array.from({ length: reader.number() }, () => reader.text())
  const origins: DocumentOrigin[] = []
  while (!reader.isAtEnd) {
    const board = boards[reader.number()]
    const id = Number(reader.text())
    if (board === undefined || !Number.isSafeInteger(id)) throw new MalformedBytes('a document of no board')
    let stamp = 0
    for (const byte of reader.bytes(STAMP_BYTES)) stamp = stamp * 256 + byte
    origins.push({ board, id, stamp })
  }
  return origins
}

/** The stamp of a document. @param textDigest tells its text from any other */
export function stampOfDocument(document: FoundDocument, textDigest: number): number {
  const { board, id, title, author, publishedAt, series, notice, lang, attachments } = document
  const content = [board, id, title, author, publishedAt, series, notice, lang, attachments, textDigest]
  return digestNumber(JSON.stringify([SEARCH_INDEX_VERSION, ...content]))
}

/** A text as a number from 0 to below 2^48. */
export function digestNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, STAMP_BYTES)
}
