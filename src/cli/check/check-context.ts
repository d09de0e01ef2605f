import type { RelatedRules } from '#archive/related-rules.ts'
import type { ArchiveIndex } from './archive-index.ts'
import type { DatedArticle, DayCheck } from './check-dates.ts'
import type { TopTally } from '#cli/archive-writer/top-tally.ts'

/** What the checks of one archive share. */
export interface CheckContext {
  readonly dir: string
  readonly index: ArchiveIndex
  /** What the operator pins and forbids beside articles. */
  readonly relatedRules: RelatedRules
  /** The copied files that the archive has. */
  readonly files: ReadonlySet<string>
  /** The copied files that something names. */
  readonly namedFiles: Set<string>
  /** What the days of the year have to say; told by the lists of all boards. */
  readonly days: DayCheck
  /** What has the highest counts; likewise. */
  readonly tops: TopTally<DatedArticle>
  /** Articles that could not be read: what they name is not known. */
  unreadable: number
}
