import type { ArticlePageData } from '#app/head/article-head.ts'
import { siteTitle } from '#app/head/plain-titles.ts'
import type { JsonObject } from './json-ld.ts'
import { originalSiteOf } from './site-json-ld.ts'

/**
 * What was counted on an article (https://schema.org/InteractionCounter). `endTime` is when it was counted, and
 * the service is the original board: these counts are its own, and never grow. What was not recorded is left
 * out, since a 0 would be a statement. Views are `ViewAction`: the board counted openings, and nobody knows who
 * read (`ReadAction`).
 */
export function interactionsOf({ overview, article }: ArticlePageData): JsonObject[] {
  const counts = [
    ['ViewAction', article.views],
    ['LikeAction', article.recommendations],
    ['CommentAction', article.discussion.length],
  ] as const
  return counts.flatMap(([action, count]) =>
    count === null
      ? []
      : [
          {
            '@type': 'InteractionCounter',
            interactionType: `https://schema.org/${action}`,
            userInteractionCount: count,
            endTime: overview.capturedAt,
            interactionService: {
              '@type': 'WebSite',
              name: siteTitle(overview),
              url: originalSiteOf(overview),
            },
          },
        ],
  )
}
