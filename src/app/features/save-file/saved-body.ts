import { m } from '#app/i18n/messages.ts'
import { parseAddress, parseImageSource, type Address } from '#archive/body/address.ts'
import type { Body, BodyElement, BodyNode, BodyProperties } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { h } from './html-nodes.ts'

/** What a body needs to be read away from its site. */
export interface SavedSurroundings {
  /** The images that the file has in it: `data:` addresses by their paths in the archive. */
  readonly images: ReadonlyMap<string, string>
  /** The whole address of an article or a file of the archive. */
  readonly addressOf: (address: Extract<Address, { kind: 'article' | 'file' }>) => string
}

/**
 * A body as it stands in a saved file: through the allowlist once more, with whole addresses, with images in it. One that
 * is not at hand, or lies on another host, is a link that says so: a file on a disk asks nobody for anything.
 * @param keepsIds whether its paragraphs keep the names that addresses end with; only one body of a file can
 */
export function savedBody(body: Body, surroundings: SavedSurroundings, keepsIds: boolean): BodyNode[] {
  return sanitizeBody(body).children.map((node) =>
    savedNode(node, { ...surroundings, keepsIds, isInLink: false }),
  )
}

interface Within extends SavedSurroundings {
  readonly keepsIds: boolean
  /** Whether this stands in a link already: links don't nest. */
  readonly isInLink: boolean
}

function savedNode(node: BodyNode, within: Within): BodyNode {
  if (node.type === 'text') return node
  if (node.tagName === 'img') return savedImage(node, within)
  const inside = node.tagName === 'a' ? { ...within, isInLink: true } : within
  const children = node.children.map((child) => savedNode(child, inside))
  const { href, id, ...properties } = node.properties
  const target = typeof href === 'string' ? parseAddress(href) : null
  return h(
    node.tagName,
    {
      ...(within.keepsIds && id !== undefined && { id }),
      ...properties,
      ...(target && { href: wholeAddress(target, within), rel: 'noopener noreferrer nofollow' }),
    },
    ...children,
  )
}

/** Where a link leads to from anywhere. */
export function wholeAddress(address: Address, { addressOf }: SavedSurroundings): string {
  switch (address.kind) {
    case 'article':
    case 'file':
      return addressOf(address)
    case 'web':
      return address.url.href
    case 'contact':
      return address.href
  }
}

function savedImage({ properties }: BodyElement, within: Within): BodyNode {
  const alt = textOf(properties['alt'])
  const source = parseImageSource(textOf(properties['src']))
  if (source === null) return { type: 'text', value: alt }
  const data = source.kind === 'file' ? within.images.get(source.path) : undefined
  if (data !== undefined) return h('img', { ...properties, src: data, alt })
  const href = wholeAddress(source, within)
  const place = m.image_to_site({ host: new URL(href).hostname })
  const note = alt === '' ? place : `${alt} · ${place}`
  return within.isInLink
    ? { type: 'text', value: `[${note}]` }
    : h('a', { href, rel: 'noopener noreferrer nofollow' }, `[${note}]`)
}

function textOf(value: BodyProperties[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
