import { LISTED_SHARDS } from '#archive/search/directory.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Level } from './segment-plan.ts'
import { mergeRuns } from './merge-runs.ts'
import { readRunFile, writeRunFile } from './run-file.ts'
import { TermRun, type IndexedDocument } from './term-run.ts'
import { writeTerms, type WrittenTerms } from './write-terms.ts'

/** A run is laid aside when it has so many documents or postings: what memory holds does not grow with the segment. */
const RUN_DOCUMENTS = 4096
const RUN_POSTINGS = 6_000_000

/** A few kilobytes compressed: what a word costs in a segment, and how many files there are. */
const SHARD_BYTES = 10_240

/**
 * The newest segment is written anew by every import, the one next to it by one in 32: in no more files than these, whatever they
 * hold.
 */
const MOST_SHARDS: Partial<Record<Level, number>> = { 0: 4, 1: LISTED_SHARDS }

export interface TermsJob {
  /** Empty. */
  readonly folder: string
  /** How many documents there are. */
  readonly count: number
  readonly document: (number: number) => IndexedDocument
  readonly level: Level
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
    const most = MOST_SHARDS[job.level] ?? Infinity
    // Terms take no more bytes in shards than in runs, where each has its whole key.
    const shardBytes = Math.max(SHARD_BYTES, Math.ceil(bytes / most))
    return writeTerms(job.folder, mergeRuns(runs.map(readRunFile)), shardBytes)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
