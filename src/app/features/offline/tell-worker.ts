import { keptListSchema, type KeptList, type WorkerRequest } from '#worker/contract.ts'
import * as v from 'valibot'

/** How long a worker may take for an answer, in milliseconds. */
const PATIENCE_MS = 3000

export function tellWorker(worker: ServiceWorker, request: WorkerRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin but this page's
  worker.postMessage(request)
}

/** What can be read without a network; `null` where no worker tells. */
export async function askForKept(): Promise<KeptList | null> {
  // It may know what a page that is not its own does not.
  const registration = await navigator.serviceWorker?.getRegistration()
  const worker = registration?.active
  if (!worker) return null
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      resolve(v.is(keptListSchema, data) ? data : null)
      port1.close()
    })
    port1.start()
    setTimeout(() => resolve(null), PATIENCE_MS)
    const request: WorkerRequest = { kind: 'list', page: location.href }
    worker.postMessage(request, [port2])
  })
}
