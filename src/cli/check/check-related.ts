import type { Article } from '#archive/article.ts'
import {
  describeRelatedProblem,
  NO_RELATED_RULES,
  RELATED_RULES_PATH,
  relatedRulesSchema,
  type RelatedRules,
} from '#archive/related-rules.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { differs, type FindingWithin } from './finding-within.ts'
import { readChecked, type Checked } from './read-checked.ts'

/** What the archive says that the operator pins and forbids. */
export async function* readRelatedRules(dir: string): Checked<RelatedRules> {
  const file = RELATED_RULES_PATH
  if (!existsSync(join(dir, file))) return NO_RELATED_RULES
  const rules = yield* readChecked(dir, file, relatedRulesSchema)
  const found = rules && describeRelatedProblem(rules)
  if (found !== null) {
    yield { file, where: 'articles', rule: 'broken-related', expected: 'rules that agree', found }
  }
  return rules && found === null ? rules : NO_RELATED_RULES
}

/** Checks that an article's related headlines are none that the operator forbids, and those pinned that he pins. */
export function* checkRelatedRules(
  { board, id, related }: Article,
  { never, articles }: RelatedRules,
): Generator<FindingWithin> {
  const { pin = [], forbid = [] } = articles[`${board}/${id}`] ?? {}
  for (const [place, other] of related.entries()) {
    const reference = `${other.board}/${other.id}`
    const where = `related.${place}.reason`
    if (never.includes(reference) || forbid.includes(reference)) {
      yield differs(where, 'broken-related', 'no headline that is forbidden', reference)
    }
    if (other.reason.kind === 'pinned' && !pin.includes(reference)) {
      yield differs(where, 'broken-related', 'a headline that is pinned', reference)
    }
  }
}
