import type { ResolvedImage } from '#cli/body/body-context.ts'
import type { FileStore, StoredFile } from '#cli/files/file-store.ts'
import type { BoardFiles } from './board-files.ts'
import { imageTypeOf, imageTypeOfFile } from './image-bytes.ts'
import { readOldAddress, type OldAddress } from './old-address.ts'
import { hasStoredName } from './stored-names.ts'
import { originalOf } from './thumbnails.ts'

export interface ImagePlace {
  readonly siteUrl: string | null
  /** Where uploads are on this machine; `null` where nobody gave them. */
  readonly uploads: BoardFiles | null
  readonly files: FileStore
  /** Whether everybody may download the attachments of a board. */
  readonly areDownloadsOpen: (board: string) => boolean
  /** Whether an upload belongs to a post that is not published. */
  readonly isFileClosed: (board: string, storedName: string) => boolean
  /** Told of an upload that is not there, or may not be taken. */
  readonly onMissing: (why: string) => void
}

type Upload = Extract<OldAddress, { kind: 'upload' }>

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Longer than any image that somebody pasted on purpose. */
const MAX_DATA_URL = 32 * 1024 * 1024

/**
 * Finds the image behind an address of an old post: uploads are copied, images elsewhere stay where
 * they are, and an upload that is not there is none, since its name would tell its uploader's address.
 */
export async function resolveImage(source: string, place: ImagePlace): Promise<ResolvedImage | null> {
  if (/^\s*data:/iu.test(source)) return embeddedImage(source.trim(), place.files)
  const address = readOldAddress(source, place.siteUrl)
  if (address.kind === 'upload') {
    if (isClosed(address, place)) {
      place.onMissing('a file of a post that is not published')
      return null
    }
    const path = await findUpload(address, place)
    const stored = path === null ? null : await copyImage(path, place.files)
    if (stored) return toResolved(stored)
    place.onMissing('no such file')
    // Nor is a file one that is there and no image.
    if (address.folder === 'file' || path !== null) return null
  }
  const { web } = address
  if (web === null || !/^https?:/u.test(web) || hasStoredName(web)) return null
  return { src: web, width: null, height: null }
}

/** An image of the archive, as a body shows it. */
export function toResolved({ url, width, height }: StoredFile): ResolvedImage {
  return { src: url, width, height }
}

/** Copies a file that is an image by its content, whatever it is called; others are not taken at all. */
export async function copyImage(path: string, files: FileStore): Promise<StoredFile | null> {
  const type = await imageTypeOfFile(path)
  return type === null ? null : files.addFile(path, `image.${EXTENSIONS[type] ?? 'bin'}`)
}

function isClosed({ folder, names }: Upload, { isFileClosed }: ImagePlace): boolean {
  return folder === 'file' && isFileClosed(names[0] ?? '', names.at(-1) ?? '')
}

async function findUpload({ folder, names }: Upload, place: ImagePlace): Promise<string | null> {
  const { uploads } = place
  if (!uploads) return null
  if (folder === 'file' && (names.length !== 2 || !place.areDownloadsOpen(names[0] ?? ''))) return null
  const found = await uploads.find(folder, names)
  if (found !== null) return found
  const original = originalOf(names.at(-1) ?? '')
  return original === null ? null : uploads.find(folder, [...names.slice(0, -1), original])
}

async function embeddedImage(source: string, files: FileStore): Promise<ResolvedImage | null> {
  const match = /^data:[^,;]{0,100}(?:;[^,;]{1,100}){0,5}?;base64,/iu.exec(source)
  if (!match || source.length > MAX_DATA_URL) return null
  const bytes = Buffer.from(source.slice(match[0].length), 'base64')
  const type = imageTypeOf(bytes)
  return type === null ? null : toResolved(await files.addBytes(bytes, `image.${EXTENSIONS[type] ?? 'bin'}`))
}
