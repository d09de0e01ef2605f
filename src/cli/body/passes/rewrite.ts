import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { text } from '../nodes.ts'

/**
 * The way in which most passes walk a body: children first, each element replaced by what `visit` makes
 * of it. Texts that come to stand side by side become one. Recursive: a body must have passed
 * `parseHtml`, which cuts deep nesting.
 */
export function rewrite(body: Body, visit: (element: BodyElement) => readonly BodyNode[]): Body {
  return { type: 'root', children: rewriteNodes(body.children, visit) }
}

function rewriteNodes(
  nodes: readonly BodyNode[],
  visit: (element: BodyElement) => readonly BodyNode[],
): BodyNode[] {
  const rewritten: BodyNode[] = []
  for (const node of nodes) {
    if (node.type === 'text') append(rewritten, node)
    else {
      for (const made of visit({ ...node, children: rewriteNodes(node.children, visit) })) {
        append(rewritten, made)
      }
    }
  }
  return rewritten
}

function append(nodes: BodyNode[], node: BodyNode): void {
  const last = nodes.at(-1)
  if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = text(last.value + node.value)
  else nodes.push(node)
}
