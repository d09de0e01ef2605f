import * as v from 'valibot'

/** Where the archive keeps what the operator said of related headlines. */
export const RELATED_RULES_PATH = 'related/rules.json'

const MOST_PINS = 20

/** An article as `board/id`. */
const referenceSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_]{1,40}\/[1-9]\d{0,15}$/, 'an article, as board/id'),
)

const neighboursSchema = v.strictObject({
  /** Stand first beside the article, in this order. */
  pin: v.optional(v.pipe(v.array(referenceSchema), v.maxLength(MOST_PINS, `${MOST_PINS} at most`)), []),
  /** Never stand beside it. */
  forbid: v.optional(v.array(referenceSchema), []),
})

/** What an operator says of related headlines, in a file; kept in the archive as `related/rules.json`. */
export const relatedRulesSchema = v.strictObject({
  /** Articles that stand beside no other. */
  never: v.optional(v.array(referenceSchema), []),
  /** What stands, or must not stand, beside an article; by `board/id`. */
  articles: v.optional(v.record(referenceSchema, neighboursSchema), {}),
})
export type RelatedRules = v.InferOutput<typeof relatedRulesSchema>

export const NO_RELATED_RULES: RelatedRules = { never: [], articles: {} }

/** Whether rules say anything. */
export function saysNothing({ never, articles }: RelatedRules): boolean {
  return never.length === 0 && Object.keys(articles).length === 0
}

/**
 * What contradicts itself in rules, in words for their author.
 * @returns `null` where nothing does
 */
export function describeRelatedProblem({ never, articles }: RelatedRules): string | null {
  const banned = new Set(never)
  for (const [reference, { pin, forbid }] of Object.entries(articles)) {
    const seen = new Set<string>()
    for (const pinned of pin) {
      if (pinned === reference) return `${reference} is pinned beside itself`
      if (seen.has(pinned)) return `${pinned} is pinned twice beside ${reference}`
      if (forbid.includes(pinned)) return `${pinned} is both pinned and forbidden beside ${reference}`
      if (banned.has(pinned)) return `${pinned} is pinned beside ${reference}, and to stand beside none`
      seen.add(pinned)
    }
  }
  return null
}
