import type { BodyNode } from '#archive/body/body.ts'
import { isElement, isVoid, text } from '../nodes.ts'

/** White space and marks that show as nothing. One at a time: a pattern for a run at the end takes quadratic time. */
const BLANK = /[\s\u200B]/u

/** Takes blanks and line breaks from both ends of some inline nodes; nothing is left of a blank run. */
export function trimInline(nodes: readonly BodyNode[]): BodyNode[] {
  return trimEdge(trimEdge(nodes, 'start'), 'end')
}

function trimEdge(nodes: readonly BodyNode[], edge: 'start' | 'end'): BodyNode[] {
  const rest = [...nodes]
  if (edge === 'start') rest.reverse()
  while (rest.length > 0) {
    const node = rest.at(-1)
    const trimmed = node === undefined ? null : trimNode(node, edge)
    if (trimmed !== null) {
      rest[rest.length - 1] = trimmed
      break
    }
    rest.pop()
  }
  if (edge === 'start') rest.reverse()
  return rest
}

/** What is left of the node at the edge; `null` where that is nothing. */
function trimNode(node: BodyNode, edge: 'start' | 'end'): BodyNode | null {
  if (node.type === 'text') {
    const value = trimText(node.value, edge)
    return value === '' ? null : text(value)
  }
  if (isElement(node, 'br', 'wbr')) return null
  if (isVoid(node)) return node
  const children = trimEdge(node.children, edge)
  return children.length === 0 ? null : { ...node, children }
}

function trimText(value: string, edge: 'start' | 'end'): string {
  let start = 0
  let end = value.length
  if (edge === 'start') while (start < end && BLANK.test(value.charAt(start))) start += 1
  else while (end > start && BLANK.test(value.charAt(end - 1))) end -= 1
  return value.slice(start, end)
}
