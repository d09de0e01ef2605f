import * as v from 'valibot'

/**
 * Which revision each list chunk has, run-length coded: `[first chunk, last chunk, revision]`.
 * Chunks that no run names have revision 0. An update of every count of a board is one run,
 * so the manifest stays small however many chunks there are.
 */
export const chunkRunsSchema = v.array(
  v.tuple([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.number(), v.integer(), v.minValue(1)),
  ]),
)
export type ChunkRuns = v.InferOutput<typeof chunkRunsSchema>

/** The revision of one chunk; 0 where no run names it. */
export function revisionOf(runs: ChunkRuns, chunk: number): number {
  for (const [first, last, revision] of runs) {
    if (chunk >= first && chunk <= last) return revision
  }
  return 0
}

/** Codes the revisions of chunks 0, 1, 2 … as runs, leaving out revision 0. */
export function toRuns(revisions: readonly number[]): ChunkRuns {
  const runs: ChunkRuns = []
  for (const [chunk, revision] of revisions.entries()) {
    if (revision === 0) continue
    const open = runs.at(-1)
    if (open && open[1] === chunk - 1 && open[2] === revision) open[1] = chunk
    else runs.push([chunk, chunk, revision])
  }
  return runs
}
