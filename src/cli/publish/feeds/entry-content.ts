import type { Article, RelatedLink } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import type { BodyNode } from '#archive/body/body.ts'
import type { LocalizedText } from '#archive/format.ts'
import { element, text } from '#cli/body/nodes.ts'
import { toHtml } from 'hast-util-to-html'
import { bodyForFeed } from './body-html.ts'
import type { FeedDescription } from './feed-description.ts'
import { feedWords, inAllLanguages, type FeedWords } from './feed-words.ts'
import { wholeUrl } from './whole-url.ts'
import { withoutForbidden } from './xml.ts'

/**
 * The full text of an article as HTML: before it the site's disclaimer in all its languages, after it the links that its
 * author gave, where it comes from and where its comments are. All addresses are whole, and nothing of another host
 * is embedded. It has no count, so that it stays the same while nothing is written.
 */
export function entryHtml(
  article: Article,
  { address, language, site }: Pick<FeedDescription, 'address' | 'language' | 'site'>,
): string {
  const words = feedWords(language)
  const body = bodyForFeed(article.body, address, words)
  const commentsUrl = `${wholeUrl(address, `/${article.board}/${article.id}`)}#comments`
  return toHtml({
    type: 'root',
    children: [
      ...disclaimerParagraphs(site.disclaimer, language),
      element('div', article.lang === null ? {} : { lang: article.lang }, body),
      ...relatedLinks(article.links, words),
      element('hr', {}, []),
      sourceLine(article, words),
      element('p', { lang: words.lang }, [link(commentsUrl, words.comments)]),
    ],
  })
}

function disclaimerParagraphs(disclaimer: LocalizedText, language: string): BodyNode[] {
  const paragraphs = inAllLanguages(disclaimer, language).map(({ lang, text: words }) =>
    element('p', { lang }, [element('small', {}, [text(withoutForbidden(words))])]),
  )
  return paragraphs.length === 0 ? [] : [...paragraphs, element('hr', {}, [])]
}

function relatedLinks(links: readonly RelatedLink[], words: FeedWords): BodyNode[] {
  const items = links.flatMap(({ url }) => {
    const target = parseAddress(url)
    return target?.kind === 'web' ? [element('li', {}, [link(target.url.href, target.url.href)])] : []
  })
  if (items.length === 0) return []
  return [element('p', { lang: words.lang }, [text(words.relatedLinks)]), element('ul', {}, items)]
}

function sourceLine({ provenance }: Article, words: FeedWords): BodyNode {
  const original = provenance.originalUrl === null ? null : parseAddress(provenance.originalUrl)
  const place =
    original?.kind === 'web'
      ? [text(`${words.firstPublishedAt} `), link(original.url.href, original.url.href), text(' · ')]
      : []
  const captured = element('time', { dateTime: provenance.importedAt }, [
    text(readableTime(provenance.importedAt)),
  ])
  return element('p', { lang: words.lang }, [...place, text(`${words.capturedOn} `), captured])
}

function link(href: string, words: string): BodyNode {
  return element('a', { href }, [text(words)])
}

/** `2010-03-26 07:30 (UTC+09:00)` */
function readableTime(time: string): string {
  const offset = time.slice(19)
  return `${time.slice(0, 10)} ${time.slice(11, 16)} (UTC${offset === 'Z' ? '' : offset})`
}
