/** The largest file that is read, in bytes. Browsers write some 2 KB a bookmark where they put the icons in. */
export const LARGEST_FILE = 32_000_000

/** Why a file can't be read. */
export type FileFault =
  /** Nothing is in it. */
  | 'empty'
  | 'too-large'
  /** It is none of the forms. */
  | 'no-bookmark-file'
  /** It begins like JSON, and is none; it may be cut off. */
  | 'broken'
  /** A later version of this reader wrote it. */
  | 'newer'
  /** It is no text in UTF-8, UTF-16 or EUC-KR. */
  | 'unknown-encoding'
  /** The browser could not read it. */
  | 'unreachable'
