import * as v from 'valibot'
import { keptArticleSchema } from './contract.ts'

/** What the service worker answers about saved articles. Apart, since no page needs it before something is saved. */

/**
 * The answer to `save`: all of it is kept; some pictures did not come; neither its page nor its data did; or there is no room.
 */
export const saveOutcomeSchema = v.picklist(['kept', 'in-part', 'unanswered', 'full'])
export type SaveOutcome = v.InferOutput<typeof saveOutcomeSchema>

/** The answer to `copies`: articles that can be read without a network. */
export const articleCopiesSchema = v.array(
  v.object({
    ...keptArticleSchema.entries,
    /** When the network gave the copy, ISO 8601 in UTC. */
    at: v.string(),
    /** Whether it is kept for as long as the article is saved. */
    isSaved: v.boolean(),
    /** How many of its pictures did not come. */
    missing: v.number(),
  }),
)
export type ArticleCopy = v.InferOutput<typeof articleCopiesSchema>[number]
