import { keptListSchema, type KeptList, type WorkerRequest } from '#worker/contract.ts'
import * as v from 'valibot'

/** How long a worker may take for an answer, in milliseconds. */
const PATIENCE_MS = 3000

export function tellWorker(worker: ServiceWorker, request: WorkerRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin but this page's
  worker.postMessage(request)
}

/** The worker of the site; `null` where there is none. It may know what a page that is not its own does not. */
export async function activeWorker(): Promise<ServiceWorker | null> {
  const registration = await navigator.serviceWorker?.getRegistration()
  return registration?.active ?? null
}

/** Asks a worker. @returns `null` where it does not answer in time, or something else */
export function askWorker<T>(
  worker: ServiceWorker,
  request: WorkerRequest,
  schema: v.GenericSchema<unknown, T>,
  patience = PATIENCE_MS,
): Promise<T | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      const { success, output } = v.safeParse(schema, data)
      resolve(success ? output : null)
      port1.close()
    })
    port1.start()
    setTimeout(() => resolve(null), patience)
    worker.postMessage(request, [port2])
  })
}

/** What can be read without a network; `null` where no worker tells. */
export async function askForKept(): Promise<KeptList | null> {
  const worker = await activeWorker()
  return worker && askWorker(worker, { kind: 'list', page: location.href }, keptListSchema)
}
