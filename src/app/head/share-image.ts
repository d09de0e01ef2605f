import { parseImageSource } from '#archive/body/address.ts'
import { elementsOf, type Body, type BodyProperties } from '#archive/body/body.ts'
import type { SiteUrls } from './site-urls.ts'

/** The picture that stands for an article where it is linked. */
export interface ShareImage {
  /** A whole address. */
  readonly url: string
  readonly alt: string
  /** In pixels, where they are known. */
  readonly width: number | null
  readonly height: number | null
}

/**
 * In pixels. Facebook takes no smaller picture (https://developers.facebook.com/docs/sharing/webmasters/images/);
 * emoticons of a board are smaller.
 */
const SMALLEST_SIDE = 200

/**
 * The first picture of a body that lies in the archive itself and is not known to be tiny. One on another host is
 * not ours to offer: whoever shows it would ask that host.
 */
export function shareImageOf(body: Body, urls: SiteUrls): ShareImage | null {
  for (const { tagName, properties } of elementsOf(body)) {
    if (tagName !== 'img') continue
    const source = typeof properties['src'] === 'string' ? parseImageSource(properties['src']) : null
    const width = pixels(properties, 'width')
    const height = pixels(properties, 'height')
    if (source?.kind !== 'file' || Math.min(width ?? Infinity, height ?? Infinity) < SMALLEST_SIDE) continue
    const url = urls.file(source.path)
    const alt = typeof properties['alt'] === 'string' ? properties['alt'] : ''
    return url === null ? null : { url, alt, width, height }
  }
  return null
}

function pixels(properties: BodyProperties, name: string): number | null {
  const value = properties[name]
  return typeof value === 'number' && value > 0 ? value : null
}
