/** A file that was copied into the archive. */
export interface StoredFile {
  /** Relative to the archive: `files/ab/….png`. */
  readonly url: string
  readonly bytes: number
  /** The media type, by its first bytes for images and by the name otherwise. */
  readonly type: string
  /** Of an image, in pixels. */
  readonly width: number | null
  readonly height: number | null
}

/**
 * Takes files into an archive under the hash of their content (`filePath` in `#archive/paths.ts`),
 * so that no stored name of the source survives and the same bytes are kept once.
 */
export interface FileStore {
  /**
   * Copies a file.
   * @param path on this machine
   * @param name the original name, which tells the type where the content doesn't
   * @returns `null` where there is no such file (or it is a folder, or can't be read)
   */
  addFile(path: string, name: string): Promise<StoredFile | null>
  /** Takes bytes that came from elsewhere, a `data:` URL for example. */
  addBytes(bytes: Uint8Array, name: string): Promise<StoredFile>
}
