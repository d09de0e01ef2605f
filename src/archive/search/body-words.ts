import type { Body, BodyNode } from '#archive/body/body.ts'
import { cleanLine } from '#archive/plain-text.ts'

/** Elements within a line: what stands on both sides of their borders may be one word. */
const WITHIN_LINES: ReadonlySet<string> = new Set(
  'a abbr b cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/**
 * The text of a body as it is searched and as excerpts show it: one line. Blocks, cells and line breaks part words, bold letters within
 * a word do not.
 */
export function bodyLine(body: Body): string {
  const parts: string[] = []
  collect(body.children, parts)
  return cleanLine(parts.join(''))
}

function collect(nodes: readonly BodyNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      parts.push(node.value)
      continue
    }
    const isWithinLine = WITHIN_LINES.has(node.tagName)
    if (!isWithinLine) parts.push(' ')
    collect(node.children, parts)
    if (!isWithinLine) parts.push(' ')
  }
}
