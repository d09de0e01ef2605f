import type { Body, BodyNode } from '#archive/body/body.ts'
import { isVoid, text } from '../nodes.ts'

/** How many elements lie within each other. */
export function depthOf(body: Body): number {
  return Math.max(0, ...levels(body.children))
}

function levels(nodes: readonly BodyNode[], depth = 1, found: Set<number> = new Set()): Set<number> {
  for (const node of nodes) {
    if (node.type === 'text') continue
    found.add(depth)
    levels(node.children, depth + 1, found)
  }
  return found
}

/** Lifts what lies deeper than `limit` up to there: the elements give way to their content. */
export function limitDepth(body: Body, limit: number): Body {
  return { type: 'root', children: limitNodes(body.children, limit) }
}

function limitNodes(nodes: readonly BodyNode[], left: number): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    if (node.type === 'text') return [node]
    if (left > 0) return [{ ...node, children: limitNodes(node.children, left - 1) }]
    return isVoid(node) ? [node] : [...limitNodes(node.children, 0), text(' ')]
  })
}
