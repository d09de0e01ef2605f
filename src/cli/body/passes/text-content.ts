import type { Body, BodyNode } from '#archive/body/body.ts'
import { text } from '../nodes.ts'

/** Controls (but not tab and newline), marks that force a direction, and the byte order mark: they show nothing and can lie. */
// oxlint-disable-next-line no-control-regex -- the controls are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\u2060\uFEFF]/gu

/** More than four combining marks on one letter: they paint over the lines around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/** Takes from every text what hides, reorders or paints over text. */
export function cleanText(body: Body): Body {
  return { type: 'root', children: mapTexts(body.children, clean, () => true) }
}

function clean(value: string): string {
  return value.replace(/\r\n?/gu, '\n').replace(INVISIBLE, '').replace(STACKED_MARKS, '$1')
}

/**
 * Makes runs of white space, no-break spaces among them, the one space that a browser shows; editors
 * of old boards wrote `&nbsp;` for any space. Preformatted text keeps its own.
 */
export function collapseWhiteSpace(body: Body): Body {
  const collapse = (value: string) => value.replace(/[ \t\n\u00A0]+/gu, ' ')
  return { type: 'root', children: mapTexts(body.children, collapse, (tagName) => tagName !== 'pre') }
}

function mapTexts(
  nodes: readonly BodyNode[],
  change: (value: string) => string,
  enters: (tagName: string) => boolean,
): BodyNode[] {
  return nodes.map((node) => {
    if (node.type === 'text') return text(change(node.value))
    return enters(node.tagName) ? { ...node, children: mapTexts(node.children, change, enters) } : node
  })
}
