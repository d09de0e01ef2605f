import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { isBlock } from '../nodes.ts'

/** Blocks that are cited as a whole: what is within them has no number of its own. */
const WHOLE: ReadonlySet<string> = new Set([
  'dl', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'table',
]) // prettier-ignore

/** The most that the allowlist lets through (`p-` and six digits). */
const MAX_NUMBER = 999_999

/** Numbers the blocks that a reader may want to cite, in document order: `p-1`, `p-2` … */
export function numberBlocks(body: Body): Body {
  let number = 0
  const visit = (node: BodyNode): BodyNode => {
    if (node.type === 'text') return node
    const { id: _foreign, ...properties } = node.properties
    if (isCited(node) && number < MAX_NUMBER) {
      number += 1
      return {
        ...node,
        properties: { id: `p-${number}`, ...properties },
        children: node.children.map(unnumbered),
      }
    }
    return { ...node, properties, children: node.children.map(visit) }
  }
  return { type: 'root', children: body.children.map(visit) }
}

function isCited(node: BodyElement): boolean {
  return WHOLE.has(node.tagName) || (node.tagName === 'li' && !node.children.some(isBlock))
}

function unnumbered(node: BodyNode): BodyNode {
  if (node.type === 'text') return node
  const { id: _foreign, ...properties } = node.properties
  return { ...node, properties, children: node.children.map(unnumbered) }
}
