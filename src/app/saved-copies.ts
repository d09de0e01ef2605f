import { activeWorker, askWorker, tellWorker } from '#app/features/offline/tell-worker.ts'
import { paths } from '#app/paths.ts'
import { bookmarkStorage, listBookmarks } from '#app/storage/bookmarks.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import {
  articleCopiesSchema,
  saveOutcomeSchema,
  type ArticleCopy,
  type SaveOutcome,
} from '#worker/saved-contract.ts'

/** How long all pictures of an article may take, in milliseconds. */
const PATIENCE_MS = 120_000

/** How long a worker may take to come with the first visit, in milliseconds. */
const ARRIVAL_MS = 30_000

/** How long something that was removed can be brought back without asking the network for it again, in milliseconds. */
const REGRET_MS = 15_000

/**
 * Has the service worker keep a saved article with its pictures, for as long as it is saved.
 * @returns `null` where the site or the browser has no worker
 */
export async function keepCopy({ board, id }: ArticleRef): Promise<SaveOutcome | null> {
  const worker = (await activeWorker()) ?? (await arrivingWorker())
  if (!worker) return null
  const request = { kind: 'save', article: { board, id } } as const
  return (await askWorker(worker, request, saveOutcomeSchema, PATIENCE_MS)) ?? 'unanswered'
}

/** Which articles can be read without a network, by their addresses; `null` where nobody tells. */
export async function listCopies(): Promise<ReadonlyMap<string, ArticleCopy> | null> {
  const worker = await activeWorker()
  const copies = worker && (await askWorker(worker, { kind: 'copies' }, articleCopiesSchema))
  return copies && new Map(copies.map((copy) => [paths.article(copy), copy]))
}

/**
 * Lets the worker know what is saved, so that it keeps nothing else for that: in a while, when nobody regrets any more what was
 * removed.
 */
export async function releaseCopies(base: string, delay = REGRET_MS): Promise<void> {
  const worker = await activeWorker()
  if (!worker) return
  const release = () => {
    clearTimeout(timer)
    removeEventListener('pagehide', release)
    const { unread, aside } = bookmarkStorage(base)
    // Of what can't be read nobody knows what it names.
    if (unread > 0 || aside.length > 0) return
    const articles = listBookmarks(base).map(({ board, id }) => ({ board, id }))
    tellWorker(worker, { kind: 'saved', articles })
  }
  const timer = setTimeout(release, delay)
  addEventListener('pagehide', release)
}

/** On the first visit the worker is still to come; where there is none, it never does. */
function arrivingWorker(): Promise<ServiceWorker | null> {
  return Promise.race([
    navigator.serviceWorker?.ready.then(({ active }) => active),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), ARRIVAL_MS)),
  ]).then((worker) => worker ?? null)
}
