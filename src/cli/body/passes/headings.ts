import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { textOf } from '../nodes.ts'
import { rewrite } from './rewrite.ts'

/** Headings start below the page's own h1. */
const FIRST_LEVEL = 2
const LAST_LEVEL = 6

/** What is longer was made a heading for its large letters. */
const MAX_HEADING_LENGTH = 200

/**
 * Shifts headings below the page's h1 and closes gaps between levels: the first is an h2, and a heading
 * is at most one level below the one that it stands under.
 */
export function shiftHeadings(body: Body): Body {
  /** The levels, as they came, of the headings that the current place stands under. */
  const above: number[] = []
  return rewrite(body, (node): readonly BodyNode[] => {
    const level = levelOf(node)
    if (level === null) return [node]
    if (textOf(node.children).length > MAX_HEADING_LENGTH) return [{ ...node, tagName: 'p' }]
    while ((above.at(-1) ?? 0) >= level) above.pop()
    const shifted = Math.min(FIRST_LEVEL + above.length, LAST_LEVEL)
    above.push(level)
    return [{ ...node, tagName: `h${shifted}` }]
  })
}

function levelOf({ tagName }: BodyElement): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : null
}
