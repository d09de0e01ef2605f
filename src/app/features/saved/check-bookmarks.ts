import { NO_QUERY } from '#app/search-address.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { foldText } from '#archive/search/terms.ts'
import type { ArticleRef, NewsSource } from '#sources/news-source.ts'
import { SourceError } from '#sources/source-error.ts'

/** What an archive says today of an article that was saved. */
export type CheckFinding =
  /** It is where it was, under the same title. */
  | { readonly kind: 'same' }
  /** It has another title now. */
  | { readonly kind: 'retitled'; readonly now: FoundArticle }
  /** It stands in another place now. */
  | { readonly kind: 'moved'; readonly now: FoundArticle }
  /** The archive has it no longer, and knows of no other place. */
  | { readonly kind: 'gone' }
  /** There was no answer, or none of today. */
  | { readonly kind: 'unasked' }

/** An article as it stands today. */
export type FoundArticle = Pick<Bookmark, 'board' | 'id' | 'title' | 'lang' | 'publishedAt'>

export interface CheckOptions {
  readonly source: NewsSource
  readonly signal: AbortSignal
  /** Whether what was read of an article was a copy, since the network gave none. */
  readonly isCopy: (article: ArticleRef) => boolean
  /** Told of each, in the order in which the answers come. */
  readonly onFound: (bookmark: Bookmark, finding: CheckFinding) => void
}

/** Questions on their way at a time: a small server has others to answer too. */
const AT_ONCE = 4

/** So many without an answer, one after the other: there is no network, and waiting for the rest would lead nowhere. */
const GIVE_UP_AFTER = 6

/** Asks the archive for each saved article whether it is still what and where it was. Changes nothing. */
export async function checkBookmarks(bookmarks: readonly Bookmark[], options: CheckOptions): Promise<void> {
  const { signal, onFound } = options
  const waiting = [...bookmarks]
  let unasked = 0
  const askOn = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const finding: CheckFinding =
        unasked >= GIVE_UP_AFTER ? { kind: 'unasked' } : await checkOne(next, options)
      if (signal.aborted) return
      unasked = finding.kind === 'unasked' ? unasked + 1 : 0
      onFound(next, finding)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
}

async function checkOne(bookmark: Bookmark, { source, signal, isCopy }: CheckOptions): Promise<CheckFinding> {
  try {
    const article = await source.article(bookmark, signal)
    if (isCopy(bookmark)) return { kind: 'unasked' }
    const isSame = article.title === bookmark.title
    return isSame ? { kind: 'same' } : { kind: 'retitled', now: asFound(article) }
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind !== 'not-found') return { kind: 'unasked' }
  }
  try {
    const now = await findElsewhere(bookmark, source, signal)
    return now ? { kind: 'moved', now } : { kind: 'gone' }
  } catch {
    return { kind: 'unasked' }
  }
}

/**
 * Where an article went that is no longer in its place. Boards give an article that is moved a new number and say nowhere which
 * it was; but its title and its time of publication stay. Where that time is not known, one that was moved and has the same title.
 */
async function findElsewhere(
  bookmark: Bookmark,
  source: NewsSource,
  signal: AbortSignal,
): Promise<FoundArticle | null> {
  const title = foldText(bookmark.title)
  // Quotes and minus signs mean something to a search.
  const text = title.replaceAll(/["-]/gu, ' ').trim()
  const engine = text === '' ? null : await source.search(signal)
  if (!engine) return null
  const { hits } = await engine.find({ ...NO_QUERY, text }, null, signal)
  for (const { headline } of hits) {
    const isOther = headline.board !== bookmark.board || headline.id !== bookmark.id
    if (!isOther || foldText(headline.title) !== title) continue
    if (bookmark.publishedAt === null) {
      const article = await source.article(headline, signal)
      if (article.moves.length > 0) return asFound(article)
    } else if (headline.publishedAt === bookmark.publishedAt) return asFound(headline)
  }
  return null
}

function asFound({ board, id, title, lang, publishedAt }: FoundArticle): FoundArticle {
  return { board, id, title, lang, publishedAt }
}

/** A saved article with what was found of it. */
export interface Checked {
  readonly bookmark: Bookmark
  readonly finding: CheckFinding
}

/**
 * Brings titles and addresses up to date. What its reader wrote of an article stays; where one has moved to a place that was saved
 * too, both become one.
 * @param checked which are to be brought up to date
 */
export function updateBookmarks(bookmarks: readonly Bookmark[], checked: readonly Checked[]): Bookmark[] {
  const updated = new Map(bookmarks.map((bookmark) => [keyOf(bookmark), bookmark]))
  for (const { bookmark, finding } of checked) {
    // As it is by now: it may have been edited, or removed, since it was looked at.
    const current = updated.get(keyOf(bookmark))
    if (!current || (finding.kind !== 'moved' && finding.kind !== 'retitled')) continue
    const { now } = finding
    const there = finding.kind === 'moved' ? updated.get(keyOf(now)) : undefined
    updated.delete(keyOf(current))
    updated.set(keyOf(now), { ...(there ? joined(there, current) : current), ...now })
  }
  return [...updated.values()]
}

function joined(a: Bookmark, b: Bookmark): Bookmark {
  const notes = [...new Set([a.note, b.note].filter((note) => note !== ''))]
  return {
    ...a,
    savedAt: a.savedAt < b.savedAt ? a.savedAt : b.savedAt,
    folder: a.folder.length > 0 ? a.folder : b.folder,
    labels: [...new Set([...a.labels, ...b.labels])],
    note: notes.join('\n'),
  }
}

function keyOf({ board, id }: ArticleRef): string {
  return `${board}/${id}`
}
