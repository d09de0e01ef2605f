import type { BodyElement, BodyNode, BodyProperties, BodyText } from '#archive/body/body.ts'

export function text(value: string): BodyText {
  return { type: 'text', value }
}

export function element(
  tagName: string,
  properties: BodyProperties,
  children: readonly BodyNode[],
): BodyElement {
  return { type: 'element', tagName, properties, children: [...children] }
}

/** Whether a node is an element of one of these names. */
export function isElement<Name extends string>(
  node: BodyNode | undefined,
  ...tagNames: readonly Name[]
): node is BodyElement & { tagName: Name } {
  return node?.type === 'element' && tagNames.some((tagName) => tagName === node.tagName)
}

/** Elements that have no content of their own and still mean something. */
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr'])

export function isVoid(node: BodyElement): boolean {
  return VOID_TAGS.has(node.tagName)
}

export function hasProperties(node: BodyElement): boolean {
  return Object.keys(node.properties).length > 0
}

/**
 * Stands between two paragraphs that a foreign text parts by line breaks only. Lives between
 * `passes/paragraph-breaks.ts` and `passes/blocks.ts`; no finished body has one.
 */
export const PARAGRAPH_BREAK = 'paragraph-break'

const BLOCK_TAGS = [
  'blockquote', 'caption', 'col', 'colgroup', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
  PARAGRAPH_BREAK,
] as const // prettier-ignore

const BLOCKS: ReadonlySet<string> = new Set(BLOCK_TAGS)

/** Whether a node stands on lines of its own. */
export function isBlock(node: BodyNode): node is BodyElement & { tagName: (typeof BLOCK_TAGS)[number] } {
  return node.type === 'element' && BLOCKS.has(node.tagName)
}

/** All text within some nodes, as it stands. */
export function textOf(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('')
}
