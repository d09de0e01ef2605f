import { parentPort, workerData } from 'node:worker_threads'
import { PageMaker, type PageJob, type PageMakerOptions } from './page-maker.ts'

/** A thread that makes pages: answers every job that it is sent with what came of it. */
const port = parentPort
if (!port) throw new Error('page-worker.ts runs in a thread of page-pool.ts.')
const options: PageMakerOptions = workerData
/** Each job waits for the one before. */
let before: Promise<PageMaker> = PageMaker.create(options)
port.on('message', ({ number, job }: { readonly number: number; readonly job: PageJob }) => {
  const maker = before
  const result = maker.then((ready) => ready.make(job))
  before = result.then(
    () => maker,
    () => maker,
  )
  result.then(
    (made) => port.postMessage({ number, result: made }),
    (error: unknown) => port.postMessage({ number, error }),
  )
})
