import { LOOK_SCRIPT } from '#prerender/look-script.ts'

/** What stands after the place of the script: it is not to wait for the styles. */
const STYLES = '<style>'

/** A head that has no styles by then is none of ours. */
const FAR_ENOUGH = 16_384

/**
 * A page as whoever was here before gets it: with the script that makes it look as they chose before its first paint. The page goes on
 * as it comes. What is not HTML, and what has the script already, stays as it is.
 */
export function withLook(response: Response): Response {
  const { body, status, statusText } = response
  if (body === null || !response.headers.get('content-type')?.startsWith('text/html')) return response
  const headers = new Headers(response.headers)
  // They speak of the bytes as they were sent.
  headers.delete('content-length')
  headers.delete('content-encoding')
  return new Response(body.pipeThrough(lookInserted()), { status, statusText, headers })
}

function lookInserted(): TransformStream<Uint8Array, Uint8Array> {
  let held: Uint8Array | null = new Uint8Array()
  return new TransformStream({
    transform(chunk, controller) {
      if (held === null) return controller.enqueue(chunk)
      held = joined(held, chunk)
      // Every byte one character, so that places are those of bytes; what is looked for is ASCII.
      const head = new TextDecoder('latin1').decode(held)
      const place = head.indexOf(STYLES)
      if (place === -1 && held.length < FAR_ENOUGH) return
      if (place === -1 || head.includes(LOOK_SCRIPT)) controller.enqueue(held)
      else {
        controller.enqueue(held.subarray(0, place))
        controller.enqueue(new TextEncoder().encode(`<script>${LOOK_SCRIPT}</script>`))
        controller.enqueue(held.subarray(place))
      }
      held = null
    },
    flush(controller) {
      if (held !== null) controller.enqueue(held)
    },
  })
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
