import { parentPort, workerData } from 'node:worker_threads'
import { PageMaker, type PageJob, type PageMakerOptions } from './page-maker.ts'

/** A thread that makes pages: answers every job that it is sent with what came of it. */
const port = parentPort
if (!port) throw new Error('page-worker.ts runs in a thread of page-pool.ts.')
const options: PageMakerOptions = workerData
const maker = PageMaker.create(options)
port.on('message', (job: PageJob) => {
  maker
    .then((ready) => ready.make(job))
    .then((result) => port.postMessage({ result }))
    .catch((error: unknown) => port.postMessage({ error }))
})
