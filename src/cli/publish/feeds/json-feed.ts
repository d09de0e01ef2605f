import type { FeedDescription } from './feed-description.ts'
import type { FeedEntry } from './feed-entry.ts'
import { disclaimerLines, rightsLines } from './feed-matter.ts'
import { wholeUrl } from './whole-url.ts'
import { withoutForbidden } from './xml.ts'

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). It has no `date_modified`, which is optional here: when
 * an article was edited is not known. The format has no place for rights: they follow the disclaimer.
 */
export function toJsonFeed(feed: FeedDescription, entries: readonly FeedEntry[]): string {
  const { address, homePath, jsonPath, language, title } = feed
  const description = [disclaimerLines(feed), rightsLines(feed)].filter((lines) => lines !== '').join('\n')
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: wholeUrl(address, homePath),
    feed_url: wholeUrl(address, jsonPath),
    description: optional(description),
    language,
    items: entries.map(jsonItem),
  }
  // The same characters as in the Atom feed: half a surrogate pair stops some readers of JSON too.
  return `${JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? withoutForbidden(value) : value))}\n`
}

function jsonItem(entry: FeedEntry): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: optional(entry.summary),
    date_published: entry.publishedAt ?? undefined,
    authors: entry.author === null ? undefined : [{ name: entry.author }],
    tags: entry.categories.map(({ label }) => label),
    language: entry.lang ?? undefined,
    attachments:
      entry.attachments.length === 0
        ? undefined
        : entry.attachments.map(({ url, type, name, bytes }) => ({
            url,
            mime_type: type,
            title: name,
            size_in_bytes: bytes ?? undefined,
          })),
  }
}

function optional(text: string): string | undefined {
  return text === '' ? undefined : text
}
