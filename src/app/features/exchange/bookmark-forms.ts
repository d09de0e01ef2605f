import type { Bookmark } from '#app/storage/bookmark.ts'
import type { MadeFile } from '#app/ui/download.ts'
import { writeCsvForm } from './csv-form.ts'
import { writeJson } from './json-form.ts'
import { writeNetscape, type BookmarksOrigin } from './netscape-write.ts'

/** A form that bookmarks are written in. */
export type BookmarkForm = 'html' | 'json' | 'csv'

const WRITE = { html: writeNetscape, json: writeJson, csv: writeCsvForm }
const TYPES = { html: 'text/html', json: 'application/json', csv: 'text/csv' }

/** Makes a file of bookmarks, all but its name. */
export function bookmarkFile(
  form: BookmarkForm,
  bookmarks: readonly Bookmark[],
  origin: BookmarksOrigin,
): Omit<MadeFile, 'name'> {
  return { type: TYPES[form], content: WRITE[form](bookmarks, origin) }
}
