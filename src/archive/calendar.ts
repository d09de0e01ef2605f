import * as v from 'valibot'

/** A day of any year, `03-26`; 29 February is one. */
export const monthDaySchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])$|^(?:0[469]|11)-(?:0[1-9]|[12]\d|30)$|^02-(?:0[1-9]|[12]\d)$/,
    'a day of the year looks like 03-26',
  ),
)

const sequenceSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Rows `first` to `last` of a board, all of one day and readable, in the order in which they were published. */
const rowRunSchema = v.pipe(
  v.tuple([sequenceSchema, sequenceSchema]),
  v.check(([first, last]) => first <= last, 'a run of rows goes from the first to the last'),
)
export type RowRun = v.InferOutput<typeof rowRunSchema>

/**
 * `calendar/<board>/<year>.json`: which rows of a board were published on each day of a year, oldest first. It tells how
 * many they are, and in which chunks they lie, so that nobody has to fetch what is of another day. Days on which there was
 * nothing are not in it.
 */
export const calendarSchema = v.record(monthDaySchema, v.pipe(v.array(rowRunSchema), v.minLength(1)))
export type Calendar = v.InferOutput<typeof calendarSchema>

/** How many rows there are in some runs. */
export function rowsInRuns(runs: readonly RowRun[]): number {
  return runs.reduce((sum, [first, last]) => sum + last - first + 1, 0)
}

/** Codes the numbers of rows as runs, in the order given. */
export function toRowRuns(sequences: Iterable<number>): RowRun[] {
  const runs: RowRun[] = []
  for (const sequence of sequences) {
    const open = runs.at(-1)
    if (open && open[1] === sequence - 1) open[1] = sequence
    else runs.push([sequence, sequence])
  }
  return runs
}

/** The numbers of the last rows of some runs, last first. @param limit at most so many */
export function lastOfRuns(runs: readonly RowRun[], limit: number): number[] {
  const sequences: number[] = []
  for (const [first, last] of runs.toReversed()) {
    for (let sequence = last; sequence >= first; sequence -= 1) {
      if (sequences.length === limit) return sequences
      sequences.push(sequence)
    }
  }
  return sequences
}

/** The day on which something was published where it was published: `2010-03-26`, whatever day that was elsewhere. */
export function dayOf(publishedAt: string): string {
  return publishedAt.slice(0, 10)
}
