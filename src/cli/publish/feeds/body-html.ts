import { parseAddress, parseImageSource } from '#archive/body/address.ts'
import type { Body, BodyElement, BodyNode, BodyProperties } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { element, isElement, text } from '#cli/body/nodes.ts'
import type { SiteAddress } from '../site-address.ts'
import type { FeedWords } from './feed-words.ts'
import { wholeAddress } from './whole-url.ts'
import { withoutForbidden } from './xml.ts'

/** What an address of a body needs to be understood outside the site. */
interface Surroundings {
  readonly address: SiteAddress
  readonly words: FeedWords
  /** Whether this stands in a link already: links don't nest. */
  readonly isInLink: boolean
}

/**
 * A body as it can be shown far from its site: through the allowlist, with whole addresses, and without an image that
 * a feed reader would ask another host for unbidden, which tells that host who reads what. Such an image
 * becomes a link that names the host.
 */
export function bodyForFeed(body: Body, address: SiteAddress, words: FeedWords): BodyNode[] {
  const surroundings = { address, words, isInLink: false }
  return sanitizeBody(body).children.map((node) => nodeForFeed(node, surroundings))
}

function nodeForFeed(node: BodyNode, surroundings: Surroundings): BodyNode {
  if (node.type === 'text') return text(withoutForbidden(node.value))
  if (isElement(node, 'img')) return imageForFeed(node, surroundings)
  const inside = isElement(node, 'a') ? { ...surroundings, isInLink: true } : surroundings
  const children = node.children.map((child) => nodeForFeed(child, inside))
  const { href, ...properties } = propertiesForFeed(node.properties)
  const target = typeof href === 'string' ? parseAddress(href) : null
  return element(
    node.tagName,
    target ? { ...properties, href: wholeAddress(target, surroundings.address) } : properties,
    children,
  )
}

/** Without block ids: they are those of a page, and a feed reader shows many entries on one. */
function propertiesForFeed(properties: BodyProperties): BodyProperties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => [name, typeof value === 'string' ? withoutForbidden(value) : value]),
  )
}

function imageForFeed(image: BodyElement, { address, words, isInLink }: Surroundings): BodyNode {
  const properties = propertiesForFeed(image.properties)
  const alt = typeof properties['alt'] === 'string' ? properties['alt'] : ''
  const source = parseImageSource(String(properties['src'] ?? ''))
  if (source === null) return text(alt)
  if (source.kind === 'file') {
    return element('img', { ...properties, src: wholeAddress(source, address), alt }, [])
  }
  const place = words.imageAt(source.url.host)
  const note = text(alt === '' ? `[${place}]` : `[${alt} · ${place}]`)
  return isInLink ? note : element('a', { href: source.url.href }, [note])
}
