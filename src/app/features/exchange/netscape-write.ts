import { paths } from '#app/paths.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { isoOf, tidyBookmark } from './bookmark-entry.ts'

/** What a file of bookmarks says of where they are from. */
export interface BookmarksOrigin {
  /** Where the site stands: its address in full, with a slash at its end. */
  readonly home: string
  /** The name of the site. */
  readonly siteTitle: string
}

/** A folder with what is in it, in the order in which that first came. */
interface Folder {
  readonly children: (Bookmark | { readonly name: string; readonly folder: Folder })[]
  readonly byName: Map<string, Folder>
}

/**
 * Bookmarks in the form that browsers import
 * (https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)).
 *
 * Chromium reads it line by line and by exact spelling: every bookmark and every heading has a line of its own, tags and names
 * are upper case, no value is empty, and of character references it knows only `&lt; &gt; &amp; &quot; &#39;`. Firefox reads it
 * as HTML. What the form has no place for stands in attributes that both pass over: the language, when the article was
 * published, a time finer than seconds, labels with commas in them.
 */
export function writeNetscape(bookmarks: readonly Bookmark[], { home, siteTitle }: BookmarksOrigin): string {
  const title = escaped(siteTitle)
  return [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    // Opened as a page, it may fetch nothing.
    `<META HTTP-EQUIV="Content-Security-Policy" CONTENT="default-src 'none'">`,
    `<TITLE>${title}</TITLE>`,
    `<H1>${title}</H1>`,
    '<DL><p>',
    ...folderLines(inFolders(bookmarks.map(tidyBookmark)), home, '    '),
    '</DL><p>',
    '',
  ].join('\n')
}

function inFolders(bookmarks: readonly Bookmark[]): Folder {
  const top: Folder = { children: [], byName: new Map() }
  for (const bookmark of bookmarks) {
    let folder = top
    for (const name of bookmark.folder) folder = folderIn(folder, name)
    folder.children.push(bookmark)
  }
  return top
}

function folderIn(parent: Folder, name: string): Folder {
  const known = parent.byName.get(name)
  if (known) return known
  const folder: Folder = { children: [], byName: new Map() }
  parent.byName.set(name, folder)
  parent.children.push({ name, folder })
  return folder
}

function folderLines(folder: Folder, home: string, indent: string): string[] {
  return folder.children.flatMap((child) =>
    'name' in child
      ? [
          `${indent}<DT><H3>${escaped(child.name)}</H3>`,
          `${indent}<DL><p>`,
          ...folderLines(child.folder, home, `${indent}    `),
          `${indent}</DL><p>`,
        ]
      : bookmarkLines(child, home, indent),
  )
}

function bookmarkLines(bookmark: Bookmark, home: string, indent: string): string[] {
  const { title, lang, publishedAt, savedAt, labels, note } = bookmark
  const seconds = Math.floor(Date.parse(savedAt) / 1000)
  // More would be taken for another unit.
  const addDate = seconds > 0 && seconds < 1e11 ? String(seconds) : ''
  const attributes = [
    ['HREF', home + paths.article(bookmark).slice(1)],
    ['ADD_DATE', addDate],
    ['TAGS', labels.join(',')],
    ['LANG', lang ?? ''],
    ['DATA-PUBLISHED', publishedAt ?? ''],
    ['DATA-SAVED', addDate !== '' && isoOf(seconds) === savedAt ? '' : savedAt],
    ['DATA-LABELS', labels.some((label) => label.includes(',')) ? JSON.stringify(labels) : ''],
  ] as const
  const written = attributes
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const line = `${indent}<DT><A${written.join('')}>${escaped(title)}</A>`
  return note === '' ? [line] : [line, `${indent}<DD>${escaped(note)}`]
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => REFERENCES[character] ?? character)
}
