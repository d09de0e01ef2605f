import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { hasProperties, isBlock, isVoid } from '../nodes.ts'

/** Inline elements within each other beyond this say nothing more. */
const MAX_INLINE_DEPTH = 12

/** Inline elements that mean something new within one of their own kind. */
const NESTING: ReadonlySet<string> = new Set(['q', 'sub', 'sup'])

/** Elements that hold parts of a structure, never text of their own. */
const STRUCTURES: ReadonlySet<string> = new Set([
  'colgroup', 'dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul',
]) // prettier-ignore

/**
 * Turns inline elements around blocks inside out: `<b>a<p>c</p></b>` becomes `<b>a</b><p><b>c</b></p>`,
 * so that blocks stand only in blocks. Drops inline elements that hold nothing.
 */
export function liftBlocks(body: Body): Body {
  return { type: 'root', children: lift(body.children, []) }
}

function lift(nodes: readonly BodyNode[], around: readonly string[]): BodyNode[] {
  const lifted: BodyNode[] = []
  for (const node of nodes) {
    if (node.type === 'text') lifted.push(node)
    else for (const made of liftElement(node, around)) lifted.push(made)
  }
  return lifted
}

function liftElement(node: BodyElement, around: readonly string[]): BodyNode[] {
  if (isVoid(node)) return [{ ...node, children: [] }]
  if (isBlock(node)) return [{ ...node, children: lift(node.children, around) }]
  const isRepeated = around.includes(node.tagName) && !hasProperties(node) && !NESTING.has(node.tagName)
  // Each level here is copied into every block within, so their number must stay small.
  if (isRepeated || around.length >= MAX_INLINE_DEPTH) return lift(node.children, around)
  const children = lift(node.children, [...around, node.tagName])
  if (children.length === 0) return []
  return children.some(isBlock) ? distribute(node, children) : [{ ...node, children }]
}

function distribute(wrapper: BodyElement, children: readonly BodyNode[]): BodyNode[] {
  const made: BodyNode[] = []
  let run: BodyNode[] = []
  const flush = () => {
    if (run.some((node) => node.type === 'element' || node.value.trim() !== '')) {
      made.push({ ...wrapper, children: run })
    } else for (const blank of run) made.push(blank)
    run = []
  }
  for (const child of children) {
    if (!isBlock(child)) run.push(child)
    else {
      flush()
      made.push(within(child, wrapper))
    }
  }
  flush()
  return made
}

function within(block: BodyElement, wrapper: BodyElement): BodyElement {
  if (block.children.length === 0) return block
  const children = STRUCTURES.has(block.tagName)
    ? block.children.map((child) => (isBlock(child) ? within(child, wrapper) : child))
    : distribute(wrapper, block.children)
  return { ...block, children }
}
