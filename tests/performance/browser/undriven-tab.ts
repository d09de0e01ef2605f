import type { Browser, CDPSession } from 'playwright-core'
import * as v from 'valibot'
import { slowDown, WINDOW_MS, type Slowness } from './slow-phone.ts'

/** A tab that does what a reader's does and nothing else. */
export interface UndrivenTab {
  /** Begins to open an address. */
  open(url: string): Promise<void>
}

/**
 * Gives a task a tab in a profile of its own, with nothing cached, whose pages hold no script but their own. A driver of browsers puts
 * some into every page to find its way there, and so makes a page without any script get the whole apparatus for running them.
 * This tab is slowed down, and besides only told where to go.
 */
export async function inUndrivenTab<T>(
  browser: Browser,
  slowness: Slowness,
  task: (tab: UndrivenTab) => Promise<T>,
): Promise<T> {
  const cdp = await browser.newBrowserCDPSession()
  const { browserContextId } = await cdp.send('Target.createBrowserContext')
  try {
    // Of a profile that it has not made itself the driver leaves the tabs alone.
    const { targetId } = await cdp.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      width: 1280,
      height: 800,
    })
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId })
    const send = commandsOf(cdp, sessionId)
    await new Promise((resolve) => setTimeout(resolve, WINDOW_MS))
    await slowDown(({ method, params }) => send(method, params), slowness)
    await send('Emulation.setUserAgentOverride', {
      userAgent: (await cdp.send('Browser.getVersion')).userAgent,
      acceptLanguage: 'ko-KR',
    })
    return await task({ open: (url) => send('Page.navigate', { url }) })
  } finally {
    await cdp.send('Target.disposeBrowserContext', { browserContextId })
    await cdp.detach()
  }
}

/** The answer to a command: https://chromedevtools.github.io/devtools-protocol/ */
const replySchema = v.object({
  id: v.number(),
  error: v.optional(v.object({ message: v.string() })),
})

type Send = (method: string, params: Readonly<Record<string, unknown>>) => Promise<void>

/** The same commands that a driven tab gets, in the old way of speaking with one: the driver keeps the new one to itself. */
function commandsOf(cdp: CDPSession, sessionId: string): Send {
  const open = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()
  let last = 0
  cdp.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return
    const message: unknown = JSON.parse(received.message)
    const reply = v.safeParse(replySchema, message)
    // Events come the same way; nobody here waits for any.
    if (!reply.success) return
    const { id, error } = reply.output
    const command = open.get(id)
    if (!command) return
    open.delete(id)
    if (error) command.reject(new Error(error.message))
    else command.resolve()
  })
  return async (method, params) => {
    last += 1
    const id = last
    const answered = new Promise<void>((resolve, reject) => void open.set(id, { resolve, reject }))
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
    await answered
  }
}
