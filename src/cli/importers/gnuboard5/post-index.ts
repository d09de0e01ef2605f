import type { Span } from '#cli/archive-writer/spool.ts'
import type { SkipReason } from '#cli/importers/importer.ts'
import type { CommentPlace } from './comment-tree.ts'
import { toCount, toId, toSlug } from './fields.ts'
import { readOptions } from './gates.ts'

type Row = Readonly<Record<string, string | null>>

/** What the gates need of a post; its text lies in the spool. */
export interface PostEntry {
  readonly id: number
  /** Its thread: posts and reply posts share it. */
  readonly num: string
  /** A letter for each level of reply; `` for the post that began the thread. */
  readonly path: string
  /** What named it in addresses of words, if anything did. */
  readonly slug: string | null
  /** Why it can't be published whatever its thread is. */
  readonly closed: 'secret' | 'unreadable' | null
  /** `null` where it is closed: the text of what is closed is laid aside nowhere. */
  readonly span: Span | null
}

export interface CommentEntry extends CommentPlace {
  readonly post: number
  readonly span: Span | null
}

/** Places are letters; what is longer or else is no place that GNUboard gave. */
const PATH = /^[!-~]{0,32}$/u

/** Where the posts, comments and attachments of one open board lie, and which of them may be published. */
export class PostIndex {
  readonly posts = new Map<number, PostEntry>()
  readonly comments = new Map<number, CommentEntry>()
  readonly files = new Map<number, Span[]>()
  /** Rows that are neither post nor comment, or have no id. */
  unreadable = 0
  /** Whether rows of its table could not be read: what is missing was not always deleted. */
  hasLostRows = false
  /** The posts that list an upload, by the name under which it is stored, as `storedKey` writes it. */
  readonly stored = new Map<string, number[]>()
  #threads: Map<string, ThreadState> | null = null

  /**
   * Takes a row of the board's table.
   * @param spool lays the row aside; called only for what is not closed
   * @returns what is wrong with it, if anything is
   */
  add(row: Row, spool: (row: Row) => Span): string | null {
    const id = toId(row['wr_id'])
    const kind = row['wr_is_comment']
    if (id === null || (kind !== '0' && kind !== '1')) {
      this.unreadable += 1
      this.hasLostRows = true
      return id === null ? 'no wr_id' : 'a row that is neither post nor comment'
    }
    return kind === '0' ? this.#addPost(id, row, spool) : this.#addComment(id, row, spool)
  }

  #addPost(id: number, row: Row, spool: (row: Row) => Span): string | null {
    const num = row['wr_num'] ?? ''
    const path = row['wr_reply'] ?? null
    const options = readOptions(row['wr_option'])
    const isReadable = options !== null && path !== null && PATH.test(path) && /^-?\d{1,15}$/u.test(num)
    let closed: PostEntry['closed'] = null
    if (!isReadable) closed = 'unreadable'
    // A row that is there twice is as secret as either of them.
    if (options?.isSecret || this.posts.get(id)?.closed === 'secret') closed = 'secret'
    this.posts.set(id, {
      id,
      num,
      path: isReadable ? path : '',
      slug: closed ? null : detached(toSlug(row['wr_seo_title'])),
      closed,
      span: closed ? null : spool(row),
    })
    return closed === 'unreadable' ? 'a post whose wr_option, wr_num or wr_reply makes no sense' : null
  }

  #addComment(id: number, row: Row, spool: (row: Row) => Span): string | null {
    const post = toId(row['wr_parent'])
    const ordinal = toCount(row['wr_comment'])
    const path = row['wr_comment_reply'] ?? null
    const options = readOptions(row['wr_option'])
    const hasPlace = path !== null && PATH.test(path)
    let closed: CommentEntry['closed'] = null
    if (post === null || ordinal === null || !hasPlace || !options) closed = 'unreadable'
    if (options?.isSecret || this.comments.get(id)?.closed === 'secret') closed = 'secret'
    this.comments.set(id, {
      id,
      post: post ?? 0,
      ordinal: ordinal ?? 0,
      // Without a place it closes all of its thread: any of them may reply to it.
      path: hasPlace ? path : '',
      closed,
      span: closed ? null : spool(row),
    })
    return closed === 'unreadable' ? 'a comment whose wr_option, wr_parent or place makes no sense' : null
  }

  /** Notes which post lists an upload; 0 for one that can't be told. */
  addStored(name: string, post: number): void {
    const key = storedKey(name)
    const posts = this.stored.get(key)
    if (posts) posts.push(post)
    else this.stored.set(detached(key), [post])
  }

  /** Why a post is not published; `null` where it is. */
  whyNotPublic(post: PostEntry): SkipReason | null {
    if (post.closed) return post.closed
    const threads = (this.#threads ??= this.#readThreads())
    for (let length = 0; length < post.path.length; length += 1) {
      const state = threads.get(threadKey(post.num, post.path.slice(0, length)))
      if (state !== 'open') return 'thread-not-public'
    }
    return null
  }

  #readThreads(): Map<string, ThreadState> {
    const threads = new Map<string, ThreadState>()
    for (const { num, path, closed } of this.posts.values()) {
      const key = threadKey(num, path)
      // Old versions could give two posts one place: a reply may belong to either.
      if (closed || threads.get(key) === 'closed') threads.set(key, 'closed')
      else threads.set(key, 'open')
    }
    return threads
  }
}

/** A string of its own: one that was cut out of a dump keeps the whole piece around it in memory. */
function detached<T extends string | null>(text: T): T
function detached(text: string | null): string | null {
  return text === null ? null : Buffer.from(text).toString()
}

/** Some file systems take letters of either case, and syllables in either form, for the same. */
export function storedKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

type ThreadState = 'open' | 'closed'

function threadKey(num: string, path: string): string {
  return `${num}/${path}`
}
