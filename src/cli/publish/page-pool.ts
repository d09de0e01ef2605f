import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageJob, PageMaker, PageMakerOptions, PageResult } from './page-maker.ts'

/** What a thread answers; errors lose their class on the way, not their words and code. */
type Answer = { readonly result: PageResult } | { readonly error: unknown }

/** Jobs that are sooner done than a thread is ready. */
const FEW_JOBS = 8

/** A thread's share of memory, in MB: what it needs besides is drawn and thrown away page by page. */
const HEAP_MB = 128

/**
 * Makes pages on all cores.
 * @param maker makes those of few jobs
 * @param jobs are begun in their order
 * @param onResult is told what came of each, in the order in which they are done
 */
export async function makePages<J extends PageJob>(
  options: PageMakerOptions,
  maker: PageMaker,
  jobs: readonly J[],
  onResult: (job: J, result: PageResult) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = jobs.values()
  // A few jobs are done before a thread has started.
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FEW_JOBS))
  if (threads <= 1) {
    for (const job of waiting) {
      signal.throwIfAborted()
      onResult(job, await maker.make(job))
    }
    return
  }
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = startWorker(options)
      try {
        for (const job of waiting) {
          signal.throwIfAborted()
          onResult(job, await answerOf(worker, job))
        }
      } finally {
        await worker.terminate()
      }
    }),
  )
}

function startWorker(options: PageMakerOptions): Worker {
  return new Worker(new URL('./page-worker.mjs', import.meta.url), {
    workerData: options,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
}

function answerOf(worker: Worker, job: PageJob): Promise<PageResult> {
  return new Promise((resolve, reject) => {
    const onError = (error: unknown) => reject(error)
    worker.once('error', onError)
    worker.once('message', (answer: Answer) => {
      worker.off('error', onError)
      if ('result' in answer) resolve(answer.result)
      else reject(answer.error)
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job)
  })
}
