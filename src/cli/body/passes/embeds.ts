import { parseAddress } from '#archive/body/address.ts'
import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import type { BodyContext } from '../body-context.ts'
import { element, isElement, text } from '../nodes.ts'
import { rewrite } from './rewrite.ts'

/** Puts a link in place of each player or frame; one that has no usable address vanishes. */
export function linkEmbeds(body: Body, context: Pick<BodyContext, 'resolveLink'>): Body {
  return rewrite(body, (node) => {
    const source = embeddedAddress(node)
    if (source === null) return [node]
    const link = linkTo(source, context)
    if (link) return [element('p', {}, [link])]
    // An object's content is what a reader sees where its player is missing.
    return node.tagName === 'object' ? node.children : []
  })
}

/** The address that an embedding element shows, `''` where it says none, `null` for other elements. */
function embeddedAddress(node: BodyElement): string | null {
  const own = (name: string) => {
    const value = node.properties[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  switch (node.tagName) {
    case 'embed':
    case 'iframe':
      return own('src') || own('dataSrc')
    case 'audio':
    case 'video':
      return own('src') || firstOf(node, 'source', 'src')
    case 'object':
      // An <embed> within it has already become a link.
      return own('data') || movieOf(node)
    default:
      return null
  }
}

function firstOf(node: BodyElement, tagName: string, property: string): string {
  for (const child of node.children) {
    const value = isElement(child, tagName) ? child.properties[property] : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

function movieOf(node: BodyElement): string {
  for (const child of node.children) {
    if (!isElement(child, 'param')) continue
    const { name, value } = child.properties
    if (/^(?:movie|src|url|filename)$/i.test(String(name)) && typeof value === 'string') return value
  }
  return ''
}

function linkTo(source: string, { resolveLink }: Pick<BodyContext, 'resolveLink'>): BodyNode | null {
  const href = source === '' ? null : resolveLink(source)
  const address = href === null ? null : parseAddress(href)
  if (!address || href === null) return null
  if (address.kind === 'web') {
    const page = watchPage(address.url)
    return element('a', { href: page.href }, [text(page.host)])
  }
  const name = source.split(/[?#]/u)[0]?.split('/').at(-1)
  return address.kind === 'contact' ? null : element('a', { href }, [text(name || href)])
}

/** YouTube's players refuse to be opened by themselves; the page of the same video doesn't. */
function watchPage(url: URL): URL {
  const video = /^(?:www\.)?youtube(?:-nocookie)?\.com$/.test(url.host)
    ? /^\/(?:embed|v)\/([\w-]{6,20})$/.exec(url.pathname)?.[1]
    : undefined
  return video === undefined ? url : new URL(`https://www.youtube.com/watch?v=${video}`)
}
