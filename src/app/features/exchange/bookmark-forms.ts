import type { Bookmark } from '#app/storage/bookmark.ts'
import { writeCsvForm } from './csv-form.ts'
import { writeJson } from './json-form.ts'
import { writeNetscape, type BookmarksOrigin } from './netscape-write.ts'

/** A form that bookmarks are written in. */
export type BookmarkForm = 'html' | 'json' | 'csv'

const WRITE = { html: writeNetscape, json: writeJson, csv: writeCsvForm }
const TYPES = { html: 'text/html', json: 'application/json', csv: 'text/csv' }

/** Makes a file of bookmarks. */
export function bookmarkFile(
  form: BookmarkForm,
  bookmarks: readonly Bookmark[],
  origin: BookmarksOrigin,
): Blob {
  return new Blob([WRITE[form](bookmarks, origin)], { type: `${TYPES[form]};charset=utf-8` })
}
