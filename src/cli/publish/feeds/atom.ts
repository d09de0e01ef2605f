import { idAuthority } from './entry-id.ts'
import type { FeedDescription } from './feed-description.ts'
import type { FeedAttachment, FeedEntry } from './feed-entry.ts'
import { disclaimerLines, feedUpdatedAt, rightsLines } from './feed-matter.ts'
import { feedWords } from './feed-words.ts'
import { wholeUrl } from './whole-url.ts'
import { toXmlDocument, xml, type XmlElement, type XmlNode } from './xml.ts'

/**
 * A feed as Atom 1.0 (RFC 4287), `rel="replies"` after RFC 4685. Texts are `type="text"`: markup in a title is text.
 * The feed has no author: each entry names its own, and who keeps an archive is not the author of what is in it.
 */
export function toAtom(feed: FeedDescription, entries: readonly FeedEntry[]): string {
  const { address, capturedAt, homePath, language, site, title } = feed
  return toXmlDocument(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      // The page's address below the authority of all ids; no entry has it.
      xml('id', {}, wholeUrl(idAuthority(site.url, address), homePath)),
      textElement('title', title),
      ...optionalText('subtitle', disclaimerLines(feed)),
      xml('updated', {}, feedUpdatedAt(entries, capturedAt)),
      link('self', wholeUrl(address, feed.atomPath), { type: 'application/atom+xml' }),
      link('alternate', wholeUrl(address, homePath), { type: 'text/html' }),
      ...optionalText('rights', rightsLines(feed)),
      ...entries.flatMap((entry) => ['\n', atomEntry(entry, feedWords(language).noAuthor)]),
    ),
  )
}

/** @param noAuthor stands in the place of an author's name, which Atom does not let be empty */
function atomEntry(entry: FeedEntry, noAuthor: string): XmlNode {
  return xml(
    'entry',
    { 'xml:lang': entry.lang ?? undefined },
    xml('id', {}, entry.id),
    textElement('title', entry.title),
    ...(entry.publishedAt === null ? [] : [xml('published', {}, entry.publishedAt)]),
    xml('updated', {}, entry.updatedAt),
    xml('author', {}, xml('name', {}, entry.author ?? noAuthor)),
    ...entry.categories.map(({ term, label }) =>
      xml('category', { term, label: label === term ? undefined : label }),
    ),
    link('alternate', entry.url, { type: 'text/html' }),
    link('replies', entry.commentsUrl, { type: 'text/html' }),
    ...entry.attachments.map(enclosure),
    ...optionalText('summary', entry.summary),
    xml('content', { type: 'html' }, entry.html),
  )
}

function enclosure({ url, name, type, bytes }: FeedAttachment): XmlElement {
  return link('enclosure', url, { type, title: name, length: bytes === null ? undefined : String(bytes) })
}

function link(rel: string, href: string, attributes: XmlElement['attributes']): XmlElement {
  return xml('link', { rel, href, ...attributes })
}

function textElement(name: string, text: string): XmlElement {
  return xml(name, { type: 'text' }, text)
}

function optionalText(name: string, text: string): XmlElement[] {
  return text === '' ? [] : [textElement(name, text)]
}
