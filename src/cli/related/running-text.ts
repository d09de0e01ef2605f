import type { Body, BodyElement } from '#archive/body/body.ts'
import { isBlock } from '#cli/body/nodes.ts'

/**
 * The words of a body in their order, to be compared. Not laid out as `bodyText` does for people, which takes ten times as long:
 * what stands on lines of its own is only kept apart from what is before and after.
 */
export function runningText(body: Body): string {
  const parts: string[] = []
  addText(body, parts)
  return parts.join('')
}

function addText({ children }: Body | BodyElement, parts: string[]): void {
  for (const node of children) {
    if (node.type === 'text') {
      parts.push(node.value)
      continue
    }
    const isApart = isBlock(node) || node.tagName === 'br'
    if (isApart) parts.push('\n')
    addText(node, parts)
    if (isApart) parts.push('\n')
  }
}
