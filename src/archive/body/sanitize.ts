import { parseAddress, parseImageSource } from './address.ts'
import {
  ATTRIBUTE_PATTERNS,
  ATTRIBUTES,
  BODY_TAGS,
  COMMON_ATTRIBUTES,
  MAX_DEPTH,
  NUMBER_LIMITS,
  REQUIRED_ANCESTORS,
  SPAN_BUDGET,
  STRIPPED_TAGS,
  type BodyTag,
} from './allowlist.ts'
import { elementsOf, type Body, type BodyElement, type BodyNode, type BodyProperties } from './body.ts'

/**
 * Passes a body through the allowlist. Run at import and again by whoever reads an archive, since its
 * host is not trusted. Never throws; what it does not know, it drops.
 */
export function sanitizeBody(body: Body): Body {
  const clean: Body = { type: 'root', children: body.children.flatMap((node) => sanitizeNode(node, [])) }
  let cells = 0
  for (const { properties } of elementsOf(clean)) {
    if (!('colSpan' in properties || 'rowSpan' in properties)) continue
    cells += Number(properties['colSpan'] ?? 1) * Number(properties['rowSpan'] ?? 1)
    if (cells <= SPAN_BUDGET) continue
    delete properties['colSpan']
    delete properties['rowSpan']
  }
  return clean
}

const TAGS: ReadonlySet<string> = new Set(BODY_TAGS)

export function isBodyTag(tagName: string): tagName is BodyTag {
  return TAGS.has(tagName)
}

function sanitizeNode(node: BodyNode, ancestors: readonly BodyTag[]): BodyNode[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }]
  const { tagName } = node
  if (STRIPPED_TAGS.includes(tagName)) return []
  // Deep nesting costs stack in every walk that follows, this one included.
  if (ancestors.length >= MAX_DEPTH) return textsOf(node)
  const required = isBodyTag(tagName) ? REQUIRED_ANCESTORS[tagName] : undefined
  if (!isBodyTag(tagName) || (required && !required.some((tag) => ancestors.includes(tag)))) {
    // An unknown element counts as a level too, or a tower of them would not be cut.
    return node.children.flatMap((child) => sanitizeNode(child, [...ancestors, 'span']))
  }
  const properties = sanitizeProperties(tagName, node.properties)
  if (tagName === 'img' && properties['src'] === undefined) {
    const alt = properties['alt']
    return typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: alt }] : []
  }
  const inside = [...ancestors, tagName]
  const children = node.children.flatMap((child) => sanitizeNode(child, inside))
  return [{ type: 'element', tagName, properties, children }]
}

/** The texts below an element, without recursion. */
function textsOf(element: BodyElement): BodyNode[] {
  const texts: BodyNode[] = []
  const waiting: BodyNode[] = [element]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') texts.push({ type: 'text', value: node.value })
    else if (!STRIPPED_TAGS.includes(node.tagName)) {
      // One by one: spread over a call, a hundred thousand of them would overflow the stack.
      for (const child of node.children.toReversed()) waiting.push(child)
    }
  }
  return texts
}

function sanitizeProperties(tagName: BodyTag, properties: BodyProperties): BodyProperties {
  const kept: BodyProperties = {}
  for (const name of [...COMMON_ATTRIBUTES, ...(ATTRIBUTES[tagName] ?? [])]) {
    const value = Object.hasOwn(properties, name) ? sanitizeProperty(name, properties[name]) : null
    if (value !== null) kept[name] = value
  }
  return kept
}

function sanitizeProperty(
  name: string,
  value: BodyProperties[string] | undefined,
): string | number | true | null {
  if (name === 'reversed') return value === true || null
  const limit = NUMBER_LIMITS[name]
  if (limit !== undefined) {
    const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
    return Number.isInteger(number) && number >= 0 ? Math.min(number, limit) : null
  }
  if (typeof value !== 'string') return null
  switch (name) {
    case 'href':
      return parseAddress(value) ? value : null
    case 'src':
      return parseImageSource(value) ? value : null
    case 'cite':
      return parseAddress(value)?.kind === 'web' ? value : null
    default:
      return (ATTRIBUTE_PATTERNS[name]?.test(value) ?? true) ? value : null
  }
}
