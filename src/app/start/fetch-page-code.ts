import { lateCode } from '#app/late-code.tsx'
import { pageCode } from '#app/page-routes.tsx'
import { whenIdle } from '#app/when-idle.ts'

/** When browsers have settled; not each of them can tell when it is idle. */
const SETTLED_MS = 2000

/**
 * Fetches the code of all pages once the first one is there and the browser has nothing to do: a connection that goes later then
 * only costs what was not read yet. Browsers remember a module that failed to load, so trying again would not bring it.
 */
export function fetchPageCodeWhenSettled(): void {
  // Before any other page is fetched ahead: what is shown when that does not come.
  whenIdle(() => void lateCode.trouble.load())
  setTimeout(() => void fetchOneByOne(), SETTLED_MS)
}

async function fetchOneByOne(): Promise<void> {
  for (const { load } of [...Object.values(pageCode), ...Object.values(lateCode)])
    await load().catch(() => undefined)
}
