import { use, type ComponentType } from 'react'

/** The code of a page did not come: no connection, or a newer version of the reader has taken its place. */
export class CodeError extends Error {
  override readonly name = 'CodeError'
}

/** Code that is fetched when it is first wanted. */
export interface LazyCode<T> {
  /** Fetches the code; rejects with a `CodeError`. */
  readonly load: () => Promise<T>
}

/** Fetches code once, however often it is wanted; what failed is tried again the next time. */
export function lazyCode<T>(fetchCode: () => Promise<T>): LazyCode<T> {
  let coming: Promise<T> | null = null
  return {
    load: () => {
      coming ??= fetchCode().catch((cause: unknown) => {
        coming = null
        throw new CodeError('the code of the page did not come', { cause })
      })
      return coming
    },
  }
}

/** A page, or a part of one, whose code is fetched when it is first wanted. */
export interface LazyPage<Props extends object = object> extends LazyCode<ComponentType<Props>> {
  /** The page itself. Waits for its code only where that has not come: once loaded, it is drawn at once. */
  readonly Component: ComponentType<Props>
}

/**
 * Unlike `React.lazy`, draws a page whose code is there without waiting even for a moment: the prerenderer can't
 * wait, and neither can a page that is being hydrated.
 */
export function lazyPage<Props extends object = object>(
  fetchCode: () => Promise<ComponentType<Props>>,
): LazyPage<Props> {
  let arrived: ComponentType<Props> | null = null
  const { load } = lazyCode(async () => (arrived = await fetchCode()))

  function Component(props: Props) {
    const Page = arrived
    return Page ? <Page {...props} /> : <Waiting {...props} />
  }

  function Waiting(props: Props) {
    const Page = use(load())
    return <Page {...props} />
  }

  return { load, Component }
}
