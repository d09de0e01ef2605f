/**
 * The order of a board's rows: what the archive has keeps its place, what is new follows by rising id.
 * An id that the source no longer has stays in the order (its row becomes the place of an article that
 * was taken down), so that no later article changes its page.
 * @param old the ids of the archive's rows in their order
 * @param present the ids that the source has
 */
export function continueSequence(old: readonly number[], present: Iterable<number>): number[] {
  const known = new Set(old)
  const added = [...present].filter((id) => !known.has(id))
  return [...old, ...added.toSorted((a, b) => a - b)]
}

/**
 * Fills the places of rows that could not be read with ids that no row has. Ids rise in a board,
 * so that the next unused one is the best guess; what counts is that no row after it shifts.
 * @param rows ids in their order, `null` where one could not be read
 */
export function fillGaps(rows: ReadonlyArray<number | null>): number[] {
  const used = new Set(rows)
  let previous = 0
  return rows.map((id) => {
    if (id !== null) {
      previous = id
      return id
    }
    do previous += 1
    while (used.has(previous))
    used.add(previous)
    return previous
  })
}
