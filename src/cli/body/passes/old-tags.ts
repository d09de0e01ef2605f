import { BODY_TAGS } from '#archive/body/allowlist.ts'
import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { rewrite } from './rewrite.ts'

/** Tags of old boards and of page layouts, and what they mean in a body. */
const MEANS: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['listing', 'pre'],
  ['plaintext', 'pre'],
  ['xmp', 'pre'],
  ...[
    'address', 'article', 'aside', 'center', 'details', 'dialog', 'fieldset', 'footer', 'form', 'header', 'hgroup',
    'legend', 'main', 'nav', 'search', 'section', 'summary',
  ].map((tagName) => [tagName, 'div'] as const), // prettier-ignore
])

const KNOWN: ReadonlySet<string> = new Set([...BODY_TAGS, 'h1'])

/** Tags that only tell a browser how their text looks. */
const BARE: ReadonlySet<string> = new Set(['span', 'font'])

/** Maps old and structural tags to those of a body; unknown ones (font, big, nobr, marquee …) give way to their content. */
export function mapOldTags(body: Body): Body {
  return rewrite(body, mapTag)
}

function mapTag(node: BodyElement): readonly BodyNode[] {
  const meaning = MEANS.get(node.tagName)
  if (meaning !== undefined) return [{ ...node, tagName: meaning }]
  if (BARE.has(node.tagName)) return isSaying(node) ? [{ ...node, tagName: 'span' }] : node.children
  return KNOWN.has(node.tagName) ? [node] : node.children
}

/** A span is worth keeping for the language or direction of its text. */
function isSaying(node: BodyElement): boolean {
  return 'lang' in node.properties || 'dir' in node.properties
}
