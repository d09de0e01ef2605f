import { ByteReader, MalformedBytes, type ByteWriter } from './bytes.ts'

/**
 * The documents of a segment that have something, by their numbers, rising; and how much each has of it.
 * Weights: 0 once in the text, 1 two or three times, 2 more often, 3 in the title.
 */
export interface Postings {
  readonly documents: Uint32Array
  readonly weights: Uint8Array
}

export const WEIGHT_IN_TITLE = 3
export const NO_POSTINGS: Postings = { documents: new Uint32Array(0), weights: new Uint8Array(0) }

/** The weight of a term by how often it stands in the text. */
export function weightOf(isInTitle: boolean, timesInText: number): number {
  if (isInTitle) return WEIGHT_IN_TITLE
  return timesInText >= 4 ? 2 : timesInText >= 2 ? 1 : 0
}

/** Writes one posting: the documents that lie between it and the one before (-1 where it is the first), and its weight. */
export function writePosting(writer: ByteWriter, document: number, previous: number, weight: number): void {
  writer.number(((document - previous - 1) << 2) | weight)
}

/**
 * Reads postings.
 * @param count how many there are
 * @param documents how many the segment has: no number may reach it
 */
export function readPostings(bytes: Uint8Array, count: number, documents: number): Postings {
  if (count > bytes.length) throw new MalformedBytes('fewer postings than there should be')
  const reader = new ByteReader(bytes)
  const numbers = new Uint32Array(count)
  const weights = new Uint8Array(count)
  let previous = -1
  for (let index = 0; index < count; index += 1) {
    const value = reader.number()
    previous += (value >>> 2) + 1
    if (previous >= documents) throw new MalformedBytes('a document that the segment does not have')
    numbers[index] = previous
    weights[index] = value & 3
  }
  if (!reader.isAtEnd) throw new MalformedBytes('more postings than there should be')
  return { documents: numbers, weights }
}

/** What is in both; of the two weights the smaller. */
export function intersect(a: Postings, b: Postings): Postings {
  const most = Math.min(a.documents.length, b.documents.length)
  const documents = new Uint32Array(most)
  const weights = new Uint8Array(most)
  let length = 0
  let inB = 0
  for (const [inA, document] of a.documents.entries()) {
    while (inB < b.documents.length && (b.documents[inB] ?? 0) < document) inB += 1
    if (b.documents[inB] !== document) continue
    documents[length] = document
    weights[length] = Math.min(a.weights[inA] ?? 0, b.weights[inB] ?? 0)
    length += 1
  }
  return { documents: documents.subarray(0, length), weights: weights.subarray(0, length) }
}

/** What is in any of several; of its weights the greatest. @param documents how many the segment has */
export function unite(lists: readonly Postings[], documents: number): Postings {
  const [only] = lists
  if (!only) return NO_POSTINGS
  if (lists.length === 1) return only
  const marks = new Uint8Array(documents)
  let count = 0
  for (const list of lists) {
    for (const [index, document] of list.documents.entries()) {
      const mark = (list.weights[index] ?? 0) + 1
      const old = marks[document] ?? 0
      if (old === 0) count += 1
      if (mark > old) marks[document] = mark
    }
  }
  const numbers = new Uint32Array(count)
  const weights = new Uint8Array(count)
  let length = 0
  for (let document = 0; length < count; document += 1) {
    const mark = marks[document] ?? 0
    if (mark === 0) continue
    numbers[length] = document
    weights[length] = mark - 1
    length += 1
  }
  return { documents: numbers, weights }
}

/** What is in the first and not in the second. */
export function subtract(from: Postings, without: Uint32Array): Postings {
  if (without.length === 0) return from
  const documents = new Uint32Array(from.documents.length)
  const weights = new Uint8Array(from.documents.length)
  let length = 0
  let place = 0
  for (const [index, document] of from.documents.entries()) {
    while (place < without.length && (without[place] ?? 0) < document) place += 1
    if (without[place] === document) continue
    documents[length] = document
    weights[length] = from.weights[index] ?? 0
    length += 1
  }
  return { documents: documents.subarray(0, length), weights: weights.subarray(0, length) }
}

/** Every document of a segment. */
export function allOf(documents: number): Postings {
  return {
    documents: Uint32Array.from({ length: documents }, (_, index) => index),
    weights: new Uint8Array(documents),
  }
}
