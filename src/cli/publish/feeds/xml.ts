/**
 * Writes XML 1.0. Our own, since what stands in feeds was written by strangers and nothing small gets that right:
 * `feed` 6.0.0 gives titles as HTML, knows no `xml:lang`, one enclosure an entry and JSON Feed 1.0 only, and
 * takes the clock where it is given no date; it and `xast-util-to-xml` 4.0.0 let control characters through, and
 * the latter also `]]>`, either of which makes the whole file unreadable; `xmlbuilder2` brings a DOM along.
 */
export interface XmlElement {
  readonly name: string
  /** In this order; one without a value is left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlNode[]
}
/** A string is text. */
export type XmlNode = XmlElement | string

/** @param name an XML name, never foreign text */
export function xml(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children }
}

/** A whole document, with its declaration and a line break at its end. */
export function toXmlDocument(root: XmlElement): string {
  return `${XML_DECLARATION}\n${toXml(root)}\n`
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'

/** An element without a declaration, on one line but for line breaks in its texts. */
export function toXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeXmlAttribute(value)}"`],
  )
  const start = `<${node.name}${attributes.join('')}`
  return node.children.length === 0
    ? `${start}/>`
    : `${start}>${node.children.map(toXml).join('')}</${node.name}>`
}

/** Everything but what a `Char` may be: https://www.w3.org/TR/xml/#charsets. Half a surrogate pair is none either. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text without the characters that no XML document can hold, not even as a reference. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Not only for looks: `]]>` must not occur in text.
  '>': '&gt;',
  '"': '&quot;',
  // A parser makes a line feed of a carriage return, and a space of any of these in an attribute.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

function reference(character: string): string {
  return REFERENCES[character] ?? character
}

function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>\r]/gu, reference)
}

function escapeXmlAttribute(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\r\n\t]/gu, reference)
}
