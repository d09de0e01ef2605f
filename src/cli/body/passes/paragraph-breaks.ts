import type { Body, BodyNode } from '#archive/body/body.ts'
import { element, isElement, PARAGRAPH_BREAK } from '../nodes.ts'

/** Puts a mark for `blocks.ts` in place of two or more line breaks in a row: people meant a new paragraph. */
export function markParagraphBreaks(body: Body): Body {
  return { type: 'root', children: mark(body.children) }
}

function mark(nodes: readonly BodyNode[]): BodyNode[] {
  const marked: BodyNode[] = []
  let breaks: BodyNode[] = []
  const flush = () => {
    const count = breaks.filter((node) => node.type === 'element').length
    if (count > 1) marked.push(element(PARAGRAPH_BREAK, {}, []))
    else marked.push(...breaks)
    breaks = []
  }
  for (const node of nodes) {
    const isBlankAfterBreak = node.type === 'text' && breaks.length > 0 && /^\s*$/u.test(node.value)
    if (isElement(node, 'br') || isBlankAfterBreak) {
      // A run of breaks may be as long as the text: only what tells one from two is kept.
      if (breaks.length < 4) breaks.push(node)
      continue
    }
    flush()
    marked.push(
      node.type === 'text' || node.tagName === 'pre' ? node : { ...node, children: mark(node.children) },
    )
  }
  flush()
  return marked
}
