import { chicago } from '#app/citation/chicago.ts'
import { plainCitation } from '#app/citation/citation.ts'
import type { Reference } from '#app/citation/reference.ts'
import { formatNumber, formatTime } from '#app/i18n/format.ts'
import { currentLocale } from '#app/i18n/locale.ts'
import { localized } from '#app/i18n/localized.ts'
import { m } from '#app/i18n/messages.ts'
import type { Article, Comment } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import type { BodyElement } from '#archive/body/body.ts'
import { isArchiveFile } from '#archive/paths.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { toHtml } from 'hast-util-to-html'
import { h, langOf } from './html-nodes.ts'
import { savedBody, wholeAddress, type SavedSurroundings } from './saved-body.ts'
import { SAVED_STYLES, SAVED_STYLES_SHA256 } from './saved-styles.ts'

/** What a saved file is made of. */
export interface SavedPiece extends SavedSurroundings {
  readonly article: Article
  readonly overview: SiteOverview
  readonly reference: Reference
}

/** Forbids everything but the images that are in the file itself, and its one style. */
const POLICY = `default-src 'none'; img-src data:; style-src 'sha256-${SAVED_STYLES_SHA256}'; base-uri 'none'; form-action 'none'`

/**
 * An article as one HTML document that needs nothing else: text, images, comments, the disclaimer before them, where it comes from and how it is
 * cited after them. Written from trees by a serializer that escapes all text; the same on the same day, byte for byte.
 */
export function savedDocument(piece: SavedPiece): string {
  const { article, overview, reference } = piece
  const title = `${reference.title ?? m.untitled()} | ${reference.site}`
  const html = h(
    'html',
    { lang: currentLocale() },
    h(
      'head',
      {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', {}, title),
      h('link', { rel: 'canonical', href: reference.url }),
      h('style', {}, SAVED_STYLES),
    ),
    h(
      'body',
      {},
      disclaimer(overview),
      h('main', {}, articlePart(piece), article.discussion.length === 0 ? null : commentsPart(piece)),
      sourcePart(piece),
    ),
  )
  return `<!doctype html>\n${toHtml({ type: 'root', children: [html] }, { allowDangerousHtml: false })}\n`
}

function disclaimer({ site }: SiteOverview): BodyElement | null {
  const words = localized(site.disclaimer)
  if (!words) return null
  return h('p', { className: ['disclaimer'], lang: words.lang, role: 'note' }, words.text)
}

function articlePart(piece: SavedPiece): BodyElement {
  const { article, reference } = piece
  const { author, publishedAt } = article
  const facts = [
    author ?? m.no_author(),
    publishedAt === null ? m.no_date() : formatTime(publishedAt, 'time'),
  ]
  return h(
    'article',
    {},
    h('p', { className: ['facts'] }, [reference.site, reference.section].filter(Boolean).join(' › ')),
    h('h1', langOf(article.lang), reference.title ?? m.untitled()),
    h('p', { className: ['facts'] }, facts.join(' · ')),
    h('div', { className: ['body'], ...langOf(article.lang) }, ...savedBody(article.body, piece, true)),
    ...article.moves.map((move) => h('p', { className: ['facts'] }, movedInWords(move))),
    ...attachments(piece),
    ...links(piece),
  )
}

function movedInWords({ from, at, by }: Article['moves'][number]): string {
  return m.file_from_board({
    from,
    at: at === null ? m.no_date() : formatTime(at, 'time'),
    by: by ?? m.no_author(),
  })
}

/** Files are not in it: they may be of any size. */
function attachments(piece: SavedPiece): BodyElement[] {
  const items = piece.article.attachments.map(({ name, url }) =>
    url !== null && isArchiveFile(url)
      ? h('li', {}, link(piece.addressOf({ kind: 'file', path: url }), name))
      : h('li', {}, name),
  )
  return items.length === 0 ? [] : [h('h2', {}, m.file_attachments()), h('ul', {}, ...items)]
}

function links({ article }: SavedPiece): BodyElement[] {
  const items = article.links.flatMap(({ url }) => {
    const address = parseAddress(url)
    return address?.kind === 'web' ? [h('li', {}, link(address.url.href, address.url.href))] : []
  })
  return items.length === 0 ? [] : [h('h2', {}, m.file_links()), h('ul', {}, ...items)]
}

function commentsPart(piece: SavedPiece): BodyElement {
  const { discussion } = piece.article
  const names = new Map(discussion.map(({ id, author }) => [id, author ?? m.no_author()]))
  return h(
    'section',
    {},
    h('h2', { id: 'comments' }, `${m.comments()} ${formatNumber(discussion.length)}`),
    ...discussion.map((comment) => commentPart(comment, names, piece)),
  )
}

/** How deep comments are indented; deeper ones stay in line, and say whom they answer. */
const INDENTED_LEVELS = 3

function commentPart(
  { id, author, publishedAt, parent, depth, body }: Comment,
  names: ReadonlyMap<number, string>,
  surroundings: SavedSurroundings,
): BodyElement {
  const answered = parent === null ? undefined : names.get(parent)
  const facts = [
    publishedAt === null ? m.no_date() : formatTime(publishedAt, 'time'),
    ...(answered === undefined ? [] : [`↳ ${answered}`]),
  ]
  return h(
    'article',
    { className: ['comment', `depth-${Math.min(depth, INDENTED_LEVELS)}`], id: `c_${id}` },
    h('h3', {}, author ?? m.no_author()),
    h('p', { className: ['facts'] }, facts.join(' · ')),
    ...savedBody(body, surroundings, false),
  )
}

/** Where it comes from: an article that was handed on must be found again. */
function sourcePart(piece: SavedPiece): BodyElement {
  const { article, overview, reference } = piece
  const { provenance } = article
  const original = provenance.originalUrl === null ? null : parseAddress(provenance.originalUrl)
  const copyright = localized(overview.site.copyright)
  const facts: ReadonlyArray<readonly [name: string, value: BodyElement | string]> = [
    [m.address_to_copy(), link(reference.url, reference.url)],
    ...(original?.kind === 'web'
      ? [[m.original_address(), link(wholeAddress(original, piece), original.url.href)] as const]
      : []),
    [m.captured_on(), formatTime(provenance.importedAt, 'time')],
    [m.file_saved_on(), reference.accessedOn],
    ['SHA-256', provenance.sha256],
    [m.cite(), plainCitation(chicago(reference))],
  ]
  return h(
    'footer',
    { className: ['source'] },
    h('dl', {}, ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    copyright && h('p', { lang: copyright.lang }, copyright.text),
  )
}

function link(href: string, words: string): BodyElement {
  return h('a', { href, rel: 'noopener noreferrer nofollow' }, words)
}
