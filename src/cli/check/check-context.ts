import type { ArchiveIndex } from './archive-index.ts'

/** What the checks of one archive share. */
export interface CheckContext {
  readonly dir: string
  readonly index: ArchiveIndex
  /** The copied files that the archive has. */
  readonly files: ReadonlySet<string>
  /** The copied files that something names. */
  readonly namedFiles: Set<string>
  /** Articles that could not be read: what they name is not known. */
  unreadable: number
}
