import { parseImageSource } from '#archive/body/address.ts'
import * as v from 'valibot'

const imageShape = v.object({ tagName: v.literal('img'), properties: v.object({ src: v.string() }) })

/**
 * The pictures of an article and its comments that the archive has: paths within it. Looked for anywhere, since a worker of yesterday
 * does not know where tomorrow's articles have theirs.
 */
export function imagesIn(json: unknown): Set<string> {
  const found = new Set<string>()
  collect(json, found)
  return found
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (v.is(imageShape, value)) {
    const address = parseImageSource(value.properties.src)
    if (address?.kind === 'file') found.add(address.path)
  }
  for (const part of Object.values(value)) collect(part, found)
}
