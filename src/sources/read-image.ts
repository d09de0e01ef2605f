import { SourceError } from './source-error.ts'

/** How long an image may take to come, in milliseconds. */
const TIMEOUT_MS = 30_000

/** The part of `fetch` that images are read with. */
export type FetchImage = (
  url: string,
  init: { readonly signal: AbortSignal },
) => Promise<Pick<Response, 'ok' | 'status' | 'arrayBuffer'>>

/**
 * The bytes of an image of an archive, to be kept elsewhere than in its page.
 * @throws SourceError `unreachable`, `not-found`, `server`
 */
export async function readImage(
  url: string,
  fetchImage: FetchImage = (address, init) => fetch(address, init),
): Promise<Uint8Array<ArrayBuffer>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const answer = await fetchImage(url, { signal })
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
    throw new SourceError(answer.status >= 500 ? 'server' : 'not-found', url, `status ${answer.status}`)
  } catch (cause) {
    if (cause instanceof SourceError) throw cause
    throw new SourceError('unreachable', url, 'no answer from the server', { cause })
  }
}
