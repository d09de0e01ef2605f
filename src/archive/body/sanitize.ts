import { sanitize, type Schema } from 'hast-util-sanitize'
import { parseAddress, parseImageSource } from './address.ts'
import type { Body, BodyElement, BodyNode, BodyProperties } from './body.ts'
import { fromHast } from './from-hast.ts'

/** The elements that a body may have. What is not here gives way to its children; see `STRIPPED`. */
export const BODY_TAGS = [
  'a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn',
  'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins',
  'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong',
  'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
] as const // prettier-ignore
export type BodyTag = (typeof BODY_TAGS)[number]

/** Elements whose content is no text for a reader: they go with everything in them. */
const STRIPPED = [
  'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'title',
  'select', 'textarea', 'button', 'xmp', 'noembed', 'noframes', 'plaintext',
] // prettier-ignore

const TABLE = ['table']
const LIST = ['ol', 'ul']

const SCHEMA: Schema = {
  strip: STRIPPED,
  tagNames: [...BODY_TAGS],
  // No prefix: the only ids are our own `p-7`, and names that could clobber are not let in at all.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'], cite: ['http', 'https'] },
  ancestors: {
    tbody: TABLE, td: TABLE, th: TABLE, thead: TABLE, tfoot: TABLE, tr: TABLE, caption: TABLE,
    col: TABLE, colgroup: TABLE, li: LIST, dt: ['dl'], dd: ['dl'], rt: ['ruby'], rp: ['ruby'],
    figcaption: ['figure'],
  }, // prettier-ignore
  attributes: {
    '*': ['title', 'lang', ['dir', 'ltr', 'rtl', 'auto'], ['id', /^p-[1-9]\d{0,5}$/]],
    a: ['href'],
    blockquote: ['cite'],
    q: ['cite'],
    del: ['dateTime'],
    ins: ['dateTime'],
    time: ['dateTime'],
    img: ['src', 'alt', 'width', 'height'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    th: ['colSpan', 'rowSpan', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    td: ['colSpan', 'rowSpan'],
    col: ['span'],
    colgroup: ['span'],
  },
}

/** The largest numbers that foreign markup may ask for. */
const NUMBER_LIMITS: Readonly<Record<string, number>> = {
  width: 10_000,
  height: 10_000,
  colSpan: 100,
  rowSpan: 100,
  span: 100,
  start: 1_000_000,
  value: 1_000_000,
}

/** How deep elements may nest; what lies deeper is lifted up to this depth. */
const MAX_DEPTH = 64

/**
 * Passes a body through the allowlist. Run at import and again by the reader, since the host of an
 * archive is not trusted. Never throws; what it does not know, it drops.
 */
export function sanitizeBody(body: Body): Body {
  const root = sanitize({ type: 'root', children: cutDepth(body.children, 0) }, SCHEMA)
  if (root.type !== 'root') return { type: 'root', children: [] }
  return { type: 'root', children: fromHast(root).children.flatMap(checkNode) }
}

/** Deep nesting costs stack in every walk that follows, so it is cut before anything else looks. */
function cutDepth(nodes: readonly BodyNode[], depth: number): BodyNode[] {
  if (depth < MAX_DEPTH) {
    return nodes.map((node) =>
      node.type === 'text' ? node : { ...node, children: cutDepth(node.children, depth + 1) },
    )
  }
  const texts: BodyNode[] = []
  const waiting = [...nodes].toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') texts.push(node)
    else if (!STRIPPED.includes(node.tagName)) waiting.push(...node.children.toReversed())
  }
  return texts
}

function checkNode(node: BodyNode): BodyNode[] {
  if (node.type === 'text') return [node]
  const element: BodyElement = {
    ...node,
    properties: checkProperties(node.properties),
    children: node.children.flatMap(checkNode),
  }
  if (element.tagName === 'img' && element.properties['src'] === undefined) {
    const alt = element.properties['alt']
    return typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: alt }] : []
  }
  return [element]
}

function checkProperties(properties: BodyProperties): BodyProperties {
  const kept: BodyProperties = {}
  for (const [name, value] of Object.entries(properties)) {
    const checked = checkProperty(name, value)
    if (checked !== null) kept[name] = checked
  }
  return kept
}

function checkProperty(name: string, value: BodyProperties[string]): BodyProperties[string] | null {
  switch (name) {
    case 'href':
      return typeof value === 'string' && parseAddress(value) ? value : null
    case 'src':
      return typeof value === 'string' && parseImageSource(value) ? value : null
    case 'cite':
      return typeof value === 'string' && parseAddress(value)?.kind === 'web' ? value : null
    case 'lang':
      return typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(value) ? value : null
    case 'reversed':
      return value === true ? true : null
    default: {
      const limit = NUMBER_LIMITS[name]
      if (limit === undefined) return typeof value === 'string' ? value : null
      const number = Number(value)
      return Number.isInteger(number) && number >= 0 ? Math.min(number, limit) : null
    }
  }
}
