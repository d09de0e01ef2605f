import type { BookmarkEntries } from './bookmark-entry.ts'
import { readCsvForm } from './csv-form.ts'
import { decodeFile } from './decode-file.ts'
import { LARGEST_FILE, type FileFault } from './file-fault.ts'
import { readJson } from './json-form.ts'
import { readNetscape } from './netscape-read.ts'

/** A file of bookmarks that was read. */
export interface BookmarkFile extends BookmarkEntries {
  readonly form: 'html' | 'json' | 'csv'
  readonly encoding: string
}

/** Reads a file of bookmarks in any of the forms; which one, its content tells. */
export async function readBookmarkFile(file: Blob): Promise<BookmarkFile | { readonly fault: FileFault }> {
  if (file.size === 0) return { fault: 'empty' }
  if (file.size > LARGEST_FILE) return { fault: 'too-large' }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { fault: 'unreachable' }
  }
  const decoded = decodeFile(new Uint8Array(bytes))
  if (!decoded) return { fault: 'unknown-encoding' }
  const { text, encoding } = decoded
  const [first = ''] = text.trimStart()
  if (first === '') return { fault: 'empty' }
  if (first === '{' || first === '[') {
    const read = readJson(text)
    if (read === 'no-bookmarks') return { fault: 'no-bookmark-file' }
    return typeof read === 'string' ? { fault: read } : { ...read, form: 'json', encoding }
  }
  const form = first === '<' ? 'html' : 'csv'
  const read = form === 'html' ? await readNetscape(text) : readCsvForm(text)
  return read ? { ...read, form, encoding } : { fault: 'no-bookmark-file' }
}
