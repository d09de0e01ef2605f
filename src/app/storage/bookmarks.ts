import type { ArticleRef } from '#sources/news-source.ts'
import * as v from 'valibot'
import { bookmarkSchema, type Bookmark } from './bookmark.ts'
import { watchStorage } from './watched-storage.ts'

/**
 * What became of a change: it is kept; there was no room for it, and what was there before still is; or the browser lets nothing
 * be stored, and it lasts as long as the page.
 */
export type BookmarkWrite = 'kept' | 'full' | 'blocked'

/** What is to be said of how bookmarks are stored here. */
export interface BookmarkStorage {
  /** Nothing can be stored: what is saved lasts as long as the page. */
  readonly isBlocked: boolean
  /** Bookmarks that can't be read, by this version at least. They stay as they are, beside the others. */
  readonly unread: number
  /** What stands or stood in the place of the list and is none: the keys under which it is, or was laid aside. */
  readonly aside: readonly string[]
}

interface Stored {
  readonly bookmarks: readonly Bookmark[]
  /** What stands among them and is none, as JSON gave it. */
  readonly unread: readonly unknown[]
  /** What stands in their place and is no list. */
  readonly broken: string | null
}

/** What was done last here, so that it can be done again where another tab could not know of it. */
interface LatestChange {
  readonly key: string
  readonly at: number
  readonly ref: ArticleRef
  /** `null` where it was removed. */
  readonly bookmark: Bookmark | null
}

/**
 * Two tabs that write at the same moment may not see each other's change. What another tab wrote so soon after ours, it wrote
 * without knowing of that; later, it meant what it wrote. In milliseconds.
 */
const UNSEEN_MS = 1000

const EMPTY: Stored = { bookmarks: [], unread: [], broken: null }

/** Several sites may stand under one origin, each in a folder of its own. */
const keyOf = (base: string) => `gapan.bookmarks:${base}`
const asideKeyOf = (key: string, number: number) => `${key}#unreadable-${number}`

/** What was read of the storage. */
interface Known extends Stored {
  readonly storage: BookmarkStorage
  /** What it was read from. */
  readonly text: string | null
}

/** What lasts as long as the page, by the same keys, where nothing can be stored. */
const unstored = new Map<string, string>()

let latest: LatestChange | null = null

const { known, isWatched, subscribe, tell } = watchStorage<Known>(keyOf(''), ({ key, newValue }) => {
  if (latest?.key !== key || newValue === null || performance.now() - latest.at >= UNSEEN_MS) return
  const { ref, bookmark } = latest
  const stored = load(latest.key)
  const isThere = stored.bookmarks.some((other) => isOf(other, ref))
  if (isThere !== (bookmark !== null)) write(latest.key, changed(stored, ref, bookmark))
})

/** Calls back when there are others, through this page or another tab. @returns stops calling */
export const subscribeBookmarks = subscribe

/** All articles that were saved, in no order that means anything. The same list as long as nothing changes. @param base the path under which the site is served */
export function listBookmarks(base: string): readonly Bookmark[] {
  return storedAt(keyOf(base)).bookmarks
}

/** The bookmark of an article; `null` where it was not saved. */
export function findBookmark(base: string, ref: ArticleRef): Bookmark | null {
  return listBookmarks(base).find((bookmark) => isOf(bookmark, ref)) ?? null
}

/** Saves an article, or changes what was saved of it. */
export function putBookmark(base: string, bookmark: Bookmark): BookmarkWrite {
  return change(keyOf(base), bookmark, bookmark)
}

/** Saves an article no longer. */
export function removeBookmark(base: string, { board, id }: ArticleRef): BookmarkWrite {
  return change(keyOf(base), { board, id }, null)
}

/** Puts other bookmarks in the place of all that can be read: what can't stays. */
export function replaceBookmarks(base: string, bookmarks: readonly Bookmark[]): BookmarkWrite {
  const key = keyOf(base)
  latest = null
  return write(key, { ...load(key), bookmarks })
}

/** How they are stored here: whether at all, and what could not be read. The same as long as nothing changes. */
export function bookmarkStorage(base: string): BookmarkStorage {
  return storedAt(keyOf(base)).storage
}

/** What was laid aside, to be looked at. */
export function readAside(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Throws away what was laid aside. @param key one of those that `bookmarkStorage` gives */
export function dropAside(key: string): void {
  localStorage.removeItem(key)
  known.clear()
  tell()
}

function isOf(bookmark: ArticleRef, { board, id }: ArticleRef): boolean {
  return bookmark.id === id && bookmark.board === board
}

/** Changes what is stored now, and not what was read of it some time ago: other tabs write too. */
function change(key: string, ref: ArticleRef, bookmark: Bookmark | null): BookmarkWrite {
  const result = write(key, changed(load(key), ref, bookmark))
  if (result === 'kept') latest = { key, ref, bookmark, at: performance.now() }
  return result
}

function changed(stored: Stored, ref: ArticleRef, bookmark: Bookmark | null): Stored {
  const others = stored.bookmarks.filter((other) => !isOf(other, ref))
  return { ...stored, bookmarks: bookmark ? [...others, bookmark] : others }
}

function write(key: string, stored: Stored): BookmarkWrite {
  const result = store(key, stored)
  known.delete(key)
  tell()
  return result
}

function store(key: string, { bookmarks, unread, broken }: Stored): BookmarkWrite {
  const text = JSON.stringify([...bookmarks, ...unread])
  try {
    // In this order: what can't be laid aside is not written over.
    if (broken !== null) localStorage.setItem(asideKeyOf(key, asideKeys(key).length + 1), broken)
    localStorage.setItem(key, text)
    unstored.delete(key)
    return 'kept'
  } catch (error) {
    if (isFull(error)) return 'full'
    unstored.set(key, text)
    return 'blocked'
  }
}

/** Whether there is no room left, unlike where nothing may be stored at all, which some browsers tell by having no room for anything. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError' && localStorage.length > 0
}

function isBlocked(key: string): boolean {
  try {
    localStorage.getItem(key)
    return unstored.has(key)
  } catch {
    return true
  }
}

function asideKeys(key: string): string[] {
  try {
    return Object.keys(localStorage).filter((other) => other.startsWith(`${key}#unreadable-`))
  } catch {
    return []
  }
}

function storedAt(key: string): Known {
  const found = known.get(key)
  if (found && (isWatched() || found.text === readText(key))) return found
  const text = readText(key)
  const stored = parse(text)
  const aside = [...asideKeys(key), ...(stored.broken === null ? [] : [key])]
  const storage = { isBlocked: isBlocked(key), unread: stored.unread.length, aside }
  const read = { ...stored, storage, text }
  known.set(key, read)
  return read
}

function load(key: string): Stored {
  return parse(readText(key))
}

function parse(text: string | null): Stored {
  if (text === null) return EMPTY
  let items: unknown
  try {
    items = JSON.parse(text)
  } catch {
    return { ...EMPTY, broken: text }
  }
  if (!Array.isArray(items)) return { ...EMPTY, broken: text }
  return sort(items)
}

/** Takes each for itself, so that one that can't be read loses no other. Of one article the last counts. */
function sort(items: readonly unknown[]): Stored {
  const bookmarks = new Map<string, Bookmark>()
  const unread = []
  for (const item of items) {
    const { success, output } = v.safeParse(bookmarkSchema, item)
    if (success) bookmarks.set(`${output.board}/${output.id}`, output)
    else unread.push(item)
  }
  return { bookmarks: [...bookmarks.values()], unread, broken: null }
}

function readText(key: string): string | null {
  try {
    return unstored.get(key) ?? localStorage.getItem(key)
  } catch {
    return null
  }
}
