import type { Bookmark } from '#app/storage/bookmark.ts'
import { momentSchema } from '#app/storage/moment.ts'
import * as v from 'valibot'

/** A bookmark as a file tells of it: what it leads to is an address, which may be of any site. */
export interface BookmarkEntry extends BookmarkWords {
  /** As it stands in the file, in full. */
  readonly address: string
  /** `null` where the file does not say. */
  readonly savedAt: string | null
}

/** Something in a file that should be a bookmark, and could not be read. */
export interface Unreadable {
  /** Its line in the file, from 1, or in JSON the number of the entry; `null` where that is not known. */
  readonly at: number | null
  /** What stands there, or its beginning: so that it can be found. */
  readonly text: string
}

/** What a file holds. */
export interface BookmarkEntries {
  /** In the order of the file. */
  readonly entries: readonly BookmarkEntry[]
  readonly unreadable: readonly Unreadable[]
  /** Whether the file stops in the middle: there may have been more. */
  readonly isCutOff: boolean
}

/** A time as bookmarks have it, or `null` for anything else. */
export function timeOf(text: string | null | undefined): string | null {
  return v.is(momentSchema, text) ? text : null
}

/** A time in whole seconds since 1970, as most files have it; `null` for one that no date has. */
export function isoOf(seconds: number): string | null {
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** As much of a text as a list of what could not be read shows. */
export function beginningOf(text: string): string {
  const line = oneLine(text)
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

/**
 * A text as every form can hold it: without characters that no text file has (U+0000, halves of a surrogate pair), with
 * one kind of line break, and without white space around it, which browsers drop.
 */
export function tidyText(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n')
    .trim()
}

/** The same for titles and names, which have one line. */
export function oneLine(text: string): string {
  return tidyText(text.replaceAll(/[\t-\r\u0085\u2028\u2029]+/g, ' '))
}

/** Names of folders or labels, each tidy, none empty. */
export function tidyNames(names: readonly string[]): string[] {
  return names.map(oneLine).filter((name) => name !== '')
}

/** The same of labels, each once. */
export function tidyLabels(labels: readonly string[]): string[] {
  return [...new Set(tidyNames(labels))]
}

/**
 * A bookmark as it comes back from every form that it is written in. One that is tidy is left as it is, so writing and
 * reading it changes nothing.
 */
export function tidyBookmark(bookmark: Bookmark): Bookmark {
  return { ...bookmark, ...tidyWords(bookmark) }
}

/** What a bookmark says besides which article it is of, and when that was saved. */
export type BookmarkWords = Omit<Bookmark, 'board' | 'id' | 'savedAt'>

/** What `tidyBookmark` does, for what files tell. */
export function tidyWords(words: BookmarkWords): BookmarkWords {
  const { title, lang, publishedAt, folder, labels, note } = words
  return {
    title: oneLine(title),
    lang: orNull(lang),
    publishedAt: orNull(publishedAt),
    folder: tidyNames(folder),
    labels: tidyLabels(labels),
    note: tidyText(note),
  }
}

function orNull(text: string | null): string | null {
  const line = oneLine(text ?? '')
  return line === '' ? null : line
}
