/** How many files are read and written at the same time. More gains nothing: Node has four threads for files. */
const AT_ONCE = 8

/** Runs a task for every item, several at a time; rejects with the first failure, once all that run have ended. */
export async function concurrently<T>(
  items: readonly T[],
  task: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries()
  const results = await Promise.allSettled(
    Array.from({ length: Math.min(AT_ONCE, items.length) }, async () => {
      for (const [index, item] of waiting) await task(item, index)
    }),
  )
  for (const result of results) if (result.status === 'rejected') throw result.reason
}
