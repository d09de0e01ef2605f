import type { Body, BodyNode, BodyProperties } from '#archive/body/body.ts'
import { defaultTreeAdapter, html as spec, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { hasCostlyTag, MAX_HTML_LENGTH } from './html-cost.ts'
import { element, text } from './nodes.ts'

/** How deep elements may nest. What lies deeper stays, lifted to this depth; every later pass may recurse. */
const MAX_DEPTH = 100

/** Beyond these a parser's own work grows with the square of the input. */
const MAX_ELEMENTS = 400_000
const MAX_OPEN_ELEMENTS = 20_000

/** Elements whose content is no text for a reader. */
const DROPPED: ReadonlySet<string> = new Set([
  'applet', 'button', 'datalist', 'head', 'math', 'noembed', 'noframes', 'noscript', 'optgroup', 'option',
  'script', 'select', 'style', 'svg', 'template', 'textarea', 'title',
]) // prettier-ignore

/** The attributes that some pass or the allowlist looks at, by the names that hast gives them. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ...['alt', 'cite', 'data', 'dir', 'height', 'href', 'lang', 'name', 'reversed', 'scope', 'span', 'src'].map(
    (name) => [name, name] as const,
  ),
  ...['start', 'title', 'type', 'value', 'width'].map((name) => [name, name] as const),
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['datetime', 'dateTime'],
  // Where scripts that load images late keep the true address.
  ['data-src', 'dataSrc'],
  ['data-original', 'dataSrc'],
])

class TooCostly extends Error {}

/**
 * Parses foreign HTML as a browser would (parse5), into a shallow tree of elements and texts. Not safe
 * yet: links, images and tags are as they came. Ends in bounded time and stack for any input; what is
 * too large or too tangled for that comes back as text, and `onCut` is told.
 */
export function parseHtml(html: string, onCut?: (what: string) => void): Body {
  let read = html
  if (html.length > MAX_HTML_LENGTH) {
    onCut?.(`HTML longer than ${MAX_HTML_LENGTH} characters`)
    read = html.slice(0, MAX_HTML_LENGTH)
  }
  try {
    if (hasCostlyTag(read)) throw new TooCostly()
    return convert(parseFragment(read, { treeAdapter: countingAdapter(), scriptingEnabled: false }))
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error
    onCut?.('markup too tangled to parse')
    return withoutTags(read)
  }
}

function countingAdapter(): typeof defaultTreeAdapter {
  let elements = 0
  let open = 0
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1
      if (elements > MAX_ELEMENTS) throw new TooCostly()
      return defaultTreeAdapter.createElement(...given)
    },
    onItemPush() {
      open += 1
      if (open > MAX_OPEN_ELEMENTS) throw new TooCostly()
    },
    onItemPop() {
      open -= 1
    },
  }
}

interface OpenNode {
  readonly nodes: readonly DefaultTreeAdapterTypes.ChildNode[]
  readonly into: BodyNode[]
  readonly depth: number
  next: number
}

/** Walks with a stack of its own: a recursive walk overflows at about 3,000 levels. */
function convert(fragment: DefaultTreeAdapterTypes.DocumentFragment): Body {
  const body: Body = { type: 'root', children: [] }
  const stack: OpenNode[] = [{ nodes: fragment.childNodes, into: body.children, depth: 0, next: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.next]
    top.next += 1
    if (!node) stack.pop()
    else if (defaultTreeAdapter.isTextNode(node)) top.into.push(text(node.value))
    else if (defaultTreeAdapter.isElementNode(node) && !isDropped(node)) {
      const kept = element(node.tagName, toProperties(node), [])
      const isTooDeep = top.depth >= MAX_DEPTH
      if (!isTooDeep || node.childNodes.length === 0) top.into.push(kept)
      stack.push({
        nodes: node.childNodes,
        into: isTooDeep ? top.into : kept.children,
        depth: isTooDeep ? top.depth : top.depth + 1,
        next: 0,
      })
    }
  }
  return body
}

function isDropped(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.namespaceURI !== spec.NS.HTML || DROPPED.has(node.tagName)
}

function toProperties(node: DefaultTreeAdapterTypes.Element): BodyProperties {
  const properties: BodyProperties = {}
  for (const { name, value } of node.attrs) {
    const property = ATTRIBUTES.get(name)
    if (property !== undefined) properties[property] = property === 'reversed' ? true : value
  }
  return properties
}

/** Tags that begin a line of their own. */
const LINE_TAGS = /^\/?(?:p|br|div|tr|li|h[1-6]|table|blockquote|pre|hr|dt|dd)\b/i

/** The texts between tags, a paragraph a line. Looks at each character once, whatever it is given. */
function withoutTags(html: string): Body {
  const lines = ['']
  let skippedUntil = ''
  for (const [index, part] of html.split('<').entries()) {
    const tag = index === 0 ? '' : part.slice(0, part.indexOf('>') + 1)
    if (skippedUntil !== '' && !tag.toLowerCase().startsWith(skippedUntil)) continue
    skippedUntil = ''
    const skipped = /^(?:script|style)\b/i.exec(tag)?.[0]
    if (skipped !== undefined) skippedUntil = `/${skipped.toLowerCase()}`
    else if (LINE_TAGS.test(tag)) lines.push(part.slice(tag.length))
    else lines[lines.length - 1] += ` ${part.slice(tag.length)}`
  }
  const children = lines.filter((line) => line.trim() !== '').map((line) => element('p', {}, [text(line)]))
  return { type: 'root', children }
}
