import { use, type ComponentType } from 'react'

/** The code of a page did not come: no connection, or a newer version of the reader has taken its place. */
export class CodeError extends Error {
  override readonly name = 'CodeError'
}

/** A page whose code is fetched when it is first wanted. */
export interface LazyPage {
  /** Fetches the code; rejects with a `CodeError`. */
  readonly load: () => Promise<ComponentType>
  /** The page itself. Waits for its code only where that has not come: once loaded, it is drawn at once. */
  readonly Component: ComponentType
}

/**
 * Unlike `React.lazy`, draws a page whose code is there without waiting even for a moment: the prerenderer can't
 * wait, and neither can a page that is being hydrated.
 */
export function lazyPage(fetchCode: () => Promise<ComponentType>): LazyPage {
  let arrived: ComponentType | null = null
  let coming: Promise<ComponentType> | null = null

  const load = () => {
    coming ??= fetchCode().then(
      (code) => (arrived = code),
      (cause: unknown) => {
        coming = null
        throw new CodeError('the code of the page did not come', { cause })
      },
    )
    return coming
  }

  function Component() {
    const Page = arrived
    return Page ? <Page /> : <Waiting />
  }

  function Waiting() {
    const Page = use(load())
    return <Page />
  }

  return { load, Component }
}
