/**
 * What a body may hold. Data only: `sanitize.ts` enforces it wherever a body is read, and the press
 * makes a second, independent sanitizer from it (`src/cli/body`).
 */

// prettier-ignore
export const BODY_TAGS = [
  'a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn',
  'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins',
  'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong',
  'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
] as const
/** An element that a body may have. Any other gives way to its children; see `STRIPPED_TAGS`. */
export type BodyTag = (typeof BODY_TAGS)[number]

/** Elements whose content is no text for a reader: they go with everything in them. */
// prettier-ignore
export const STRIPPED_TAGS: readonly string[] = [
  'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'title',
  'select', 'textarea', 'button', 'xmp', 'noembed', 'noframes', 'plaintext',
]

const TABLE: readonly BodyTag[] = ['table']
const LIST: readonly BodyTag[] = ['ol', 'ul']

/** Elements that mean something only inside another. */
// prettier-ignore
export const REQUIRED_ANCESTORS: Readonly<Partial<Record<BodyTag, readonly BodyTag[]>>> = {
  tbody: TABLE, td: TABLE, th: TABLE, thead: TABLE, tfoot: TABLE, tr: TABLE, caption: TABLE,
  col: TABLE, colgroup: TABLE, li: LIST, dt: ['dl'], dd: ['dl'], rt: ['ruby'], rp: ['ruby'],
  figcaption: ['figure'],
}

/** Attributes of every element, by their hast names. */
export const COMMON_ATTRIBUTES: readonly string[] = ['title', 'lang', 'dir', 'id']

/** Attributes of single elements. */
export const ATTRIBUTES: Readonly<Partial<Record<BodyTag, readonly string[]>>> = {
  a: ['href'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['dateTime'],
  ins: ['dateTime'],
  time: ['dateTime'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  th: ['colSpan', 'rowSpan', 'scope'],
  td: ['colSpan', 'rowSpan'],
  col: ['span'],
  colgroup: ['span'],
}

/** What an attribute must look like, where any text will not do. */
export const ATTRIBUTE_PATTERNS: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i,
  dir: /^(?:ltr|rtl|auto)$/,
  // Our own block ids; a name that somebody chose could clobber one of the page's.
  id: /^p-[1-9]\d{0,5}$/,
  type: /^[1aAiI]$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
}

/** The largest numbers that foreign markup may ask for. */
export const NUMBER_LIMITS: Readonly<Record<string, number>> = {
  width: 10_000,
  height: 10_000,
  colSpan: 100,
  rowSpan: 100,
  span: 100,
  start: 1_000_000,
  value: 1_000_000,
}

/**
 * Cells that spans may add to a body. Two thousand cells of 100 × 100 in 64 KB of markup hold a browser for
 * a minute; no table that means something comes near.
 */
export const SPAN_BUDGET = 20_000

/** How deep elements may nest; the text of what lies deeper is lifted up to this depth. */
export const MAX_DEPTH = 64
