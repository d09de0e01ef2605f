import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { PageJob, PageMaker, PageMakerOptions, PageResult } from './page-maker.ts'

/** What a thread answers; errors lose their class on the way, not their words and code. */
type Answer = { readonly number: number } & ({ readonly result: PageResult } | { readonly error: unknown })

/** Pages that are sooner looked at than a thread is ready. */
const FEW_PAGES = 400

/**
 * A thread's share of memory, in MB: what it needs besides is drawn and thrown away page by page. What is new has little room,
 * since next to nothing of a page outlives it: with the usual 48 MB a run of 10,000 articles held 30 MB more and was no faster.
 */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 }

/**
 * Makes pages on all cores: in this thread, and in one more for each other core.
 * @param maker makes those of this thread
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
  const pages = jobs.reduce((sum, { paths }) => sum + paths.length, 0)
  const threads = Math.min(availableParallelism(), Math.ceil(pages / FEW_PAGES))
  const workers = Array.from({ length: Math.max(0, threads - 1) }, () => startWorker(options))
  const inWorker = async (worker: Worker) => {
    for (const job of waiting) {
      signal.throwIfAborted()
      onResult(job, await answerOf(worker, job))
    }
  }
  const here = async () => {
    for (const job of waiting) {
      signal.throwIfAborted()
      onResult(job, await maker.make(job))
      // Files are read and written without giving way: now the answers of the other threads are heard.
      await setImmediate()
    }
  }
  // Each thread has two jobs, so that it has work while this one is busy with its own.
  const runs = [...workers.flatMap((worker) => [inWorker(worker), inWorker(worker)]), here()]
  try {
    await Promise.all(runs)
  } finally {
    // Where one has failed, the others begin nothing more, and end what they are at: a thread that is stopped while it
    // writes would leave half a page.
    void [...waiting]
    await Promise.allSettled(runs)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function startWorker(options: PageMakerOptions): Worker {
  return new Worker(options.programs.pageWorker, {
    workerData: options,
    // It is built, and needs nothing of what the command itself is read with.
    execArgv: [],
    resourceLimits: LIMITS,
  })
}

/** Sends a job to a thread, and waits for the answer that has its number. */
function answerOf(worker: Worker, job: PageJob): Promise<PageResult> {
  const number = nextNumber
  nextNumber += 1
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer) => {
      if (answer.number !== number) return
      worker.off('message', settle)
      worker.off('error', reject)
      if ('result' in answer) resolve(answer.result)
      else reject(answer.error)
    }
    worker.once('error', reject)
    worker.on('message', settle)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ number, job })
  })
}

let nextNumber = 0
