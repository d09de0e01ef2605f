import type { Entry } from './catalogue.ts'

/** Posts that reply to each other, in reading order, by `board` and the key of their thread. */
export type ThreadIndex = ReadonlyMap<string, readonly Entry[]>

/** Groups the posts of each board by thread; one post alone is no thread. */
export function groupThreads(entries: Iterable<Entry>): ThreadIndex {
  const threads = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (!entry.thread) continue
    const key = threadKey(entry.board, entry.thread.key)
    const posts = threads.get(key)
    if (posts) posts.push(entry)
    else threads.set(key, [entry])
  }
  for (const [key, posts] of threads) {
    if (posts.length < 2) threads.delete(key)
    else posts.sort(comparePaths)
  }
  return threads
}

/** The thread that an article belongs to; empty where it stands alone. */
export function threadOf(entry: Entry, threads: ThreadIndex): readonly Entry[] {
  return entry.thread ? (threads.get(threadKey(entry.board, entry.thread.key)) ?? []) : []
}

function threadKey(board: string, key: string): string {
  return `${board}/${key}`
}

function comparePaths(a: Entry, b: Entry): number {
  const left = a.thread?.path ?? ''
  const right = b.thread?.path ?? ''
  if (left !== right) return left < right ? -1 : 1
  return a.id - b.id
}
