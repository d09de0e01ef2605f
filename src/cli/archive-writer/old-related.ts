import { neighbourSchema, relatedReasonSchema, type RelatedReason } from '#archive/article.ts'
import {
  RELATED_RULES_PATH,
  NO_RELATED_RULES,
  relatedRulesSchema,
  type RelatedRules,
} from '#archive/related-rules.ts'
import type { Finding } from '#cli/findings.ts'
import * as v from 'valibot'
import type { ArchiveFolder } from './archive-folder.ts'
import { parseJson } from './old-archive.ts'

/** A headline that stands beside an article for the words that both share. */
export interface OldShare {
  readonly board: string
  readonly id: number
  readonly reason: Extract<RelatedReason, { kind: 'shares' }>
}

const relatedSchema = v.object({
  related: v.array(
    v.object({
      board: neighbourSchema.entries.board,
      id: neighbourSchema.entries.id,
      reason: relatedReasonSchema,
    }),
  ),
})

/**
 * The headlines that share words with an article, as its file has them.
 * @param article what the file says, whatever that is
 * @returns `null` where that can't be told
 */
export function readOldShares(article: unknown): OldShare[] | null {
  const parsed = v.safeParse(relatedSchema, article)
  if (!parsed.success) return null
  return parsed.output.related.flatMap(({ board, id, reason }) =>
    reason.kind === 'shares' ? [{ board, id, reason }] : [],
  )
}

/** What an operator said of related headlines at an earlier import: it holds until something else is said. */
export function readOldRelatedRules(folder: ArchiveFolder, report: (finding: Finding) => void): RelatedRules {
  const text = folder.read(RELATED_RULES_PATH)
  if (text === null) return NO_RELATED_RULES
  const parsed = v.safeParse(relatedRulesSchema, parseJson(text))
  if (parsed.success) return parsed.output
  report({
    file: RELATED_RULES_PATH,
    where: 'file',
    rule: 'unreadable-file',
    expected: 'the rules of the last import',
    found: 'none that can be read: give them again with --related',
  })
  return NO_RELATED_RULES
}
