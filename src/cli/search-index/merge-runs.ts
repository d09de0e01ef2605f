import { ByteReader, ByteWriter } from '#archive/search/bytes.ts'
import { writePosting } from '#archive/search/postings.ts'
import type { EncodedTerm } from '#archive/search/shard.ts'
import type { RunTerm } from './term-run.ts'

/**
 * Joins runs, each of documents that come after those of the run before, into one list of terms in the order of keys.
 * The postings of a term are valid until the next.
 */
export function* mergeRuns(runs: ReadonlyArray<Generator<RunTerm>>): Generator<EncodedTerm> {
  try {
    const heads = runs.map((run) => head(run))
    const writer = new ByteWriter()
    for (;;) {
      let key: string | null = null
      for (const term of heads) if (term && (key === null || term.key < key)) key = term.key
      if (key === null) return
      let count = 0
      let last = -1
      writer.clear()
      for (const [index, run] of runs.entries()) {
        const term = heads[index]
        if (term?.key !== key) continue
        appendPostings(writer, term, last)
        count += term.count
        last = term.last
        heads[index] = head(run)
      }
      yield { key, count, postings: writer.view() }
    }
  } finally {
    for (const run of runs) run.return(undefined)
  }
}

/** Postings as they are, but for the first, which is counted from the document before it. */
function appendPostings(writer: ByteWriter, { postings }: RunTerm, last: number): void {
  const reader = new ByteReader(postings)
  const first = reader.number()
  writePosting(writer, first >>> 2, last, first & 3)
  writer.bytes(postings.subarray(lengthOf(first)))
}

/** How many bytes a number takes. */
function lengthOf(value: number): number {
  let length = 1
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) length += 1
  return length
}

function head(run: Generator<RunTerm>): RunTerm | null {
  const step = run.next()
  return step.done ? null : step.value
}
