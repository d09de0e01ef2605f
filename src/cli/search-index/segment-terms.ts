import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { mergeRuns } from './merge-runs.ts'
import { readRunFile, writeRunFile } from './run-file.ts'
import { TermRun, type IndexedDocument } from './term-run.ts'
import { writeTerms, type WrittenTerms } from './write-terms.ts'

/** A run is laid aside when it has so many documents or postings: what memory holds does not grow with the segment. */
const RUN_DOCUMENTS = 4096
const RUN_POSTINGS = 6_000_000

/** A few kilobytes compressed: what a word costs in a segment, and how many files there are. */
const SHARD_BYTES = 10_240

/** The newest segment is written anew by every import: in no more files than this, whatever it holds. */
const MOST_TAIL_SHARDS = 36

export interface TermsJob {
  /** Empty. */
  readonly folder: string
  /** How many documents there are. */
  readonly count: number
  readonly document: (number: number) => IndexedDocument
  /** Whether it is the newest segment. */
  readonly isTail: boolean
  readonly signal: AbortSignal
  /** Told of every document. */
  readonly onDocument: () => void
}

/** Writes the terms of some documents into a folder. */
export async function writeSegmentTerms(job: TermsJob): Promise<WrittenTerms> {
  const work = mkdtempSync(join(tmpdir(), 'gapan-search-'))
  try {
    const runs: string[] = []
    let bytes = 0
    let run = new TermRun()
    const layAside = () => {
      const path = join(work, String(runs.length))
      bytes += writeRunFile(path, run)
      runs.push(path)
    }
    let inRun = 0
    for (let number = 0; number < job.count; number += 1) {
      if (number % 256 === 0) {
        // Nothing else here waits: let the signal come through.
        await setImmediate()
        job.signal.throwIfAborted()
      }
      run.add(number, job.document(number))
      job.onDocument()
      inRun += 1
      if (inRun === RUN_DOCUMENTS || run.length > RUN_POSTINGS) {
        layAside()
        run = new TermRun()
        inRun = 0
      }
    }
    if (inRun > 0) layAside()
    const shardBytes = job.isTail ? Math.max(SHARD_BYTES, Math.ceil(bytes / MOST_TAIL_SHARDS)) : SHARD_BYTES
    return writeTerms(job.folder, mergeRuns(runs.map(readRunFile)), shardBytes)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
