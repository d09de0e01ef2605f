import { ArticleHeader } from '#app/features/article/ArticleHeader.tsx'
import { Attachments } from '#app/features/article/Attachments.tsx'
import { MoveRecords } from '#app/features/article/MoveRecords.tsx'
import { Neighbours } from '#app/features/article/Neighbours.tsx'
import { Provenance } from '#app/features/article/Provenance.tsx'
import { RelatedLinks } from '#app/features/article/RelatedLinks.tsx'
import { Thread } from '#app/features/article/Thread.tsx'
import { Discussion } from '#app/features/discussion/Discussion.tsx'
import { RelatedPlaceholder } from '#app/features/related/RelatedHeadlines.tsx'
import { BodyTree } from '#app/body/BodyTree.tsx'
import { forgetFailures } from '#app/forget-failures.ts'
import { articleHead } from '#app/head/article-head.ts'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { articleRefOf, isSlug, slugOf } from '#app/route-params.ts'
import { PartBoundary } from '#app/ui/PartBoundary.tsx'
import type { ArticleRef } from '#sources/news-source.ts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'react-router'
import { AroundInBoard } from './AroundInBoard.tsx'
import styles from './ArticlePage.module.css'
import { LeadSlug } from './LeadSlug.tsx'
import { RelatedColumn } from './RelatedColumn.tsx'

/** One article. An address that names it by words leads to the one by its number. */
export function ArticlePage() {
  const params = useParams()
  return isSlug(params) ? <LeadSlug slug={slugOf(params)} /> : <ArticleView article={articleRefOf(params)} />
}

/** Headline, page information, body, what belongs to it, comments; related headlines beside it. */
function ArticleView({ article: ref }: { article: ArticleRef }) {
  const { queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: article } = useSuspenseQuery(queries.article(ref))
  const queryClient = useQueryClient()
  const retry = { label: m.try_again(), run: () => forgetFailures(queryClient) }
  const board = overview.boards.find(({ id }) => id === article.board)
  return (
    <div className={styles.page} key={`${article.board}/${article.id}`}>
      <Head head={articleHead({ overview, article }, useSiteUrls())} />
      <div className={styles.column}>
        <article aria-labelledby="headline" className={styles.article}>
          <ArticleHeader article={article} board={board} countedAt={overview.capturedAt} />
          <PartBoundary message={m.body_failed()}>
            <div lang={article.lang ?? undefined} className={styles.body}>
              <BodyTree body={article.body} />
            </div>
          </PartBoundary>
          <MoveRecords moves={article.moves} />
          <div className={styles.parts}>
            <Attachments attachments={article.attachments} />
            <RelatedLinks links={article.links} />
            <Thread article={article} />
            <Provenance provenance={article.provenance} />
          </div>
        </article>
        <Neighbours article={article} />
        <PartBoundary message={m.comments_failed()}>
          <Discussion article={article} />
        </PartBoundary>
        <PartBoundary message={m.headlines_failed()} retry={retry}>
          <Suspense fallback={null}>
            <AroundInBoard article={article} />
          </Suspense>
        </PartBoundary>
      </div>
      <div className={styles.beside}>
        <PartBoundary message={m.headlines_failed()} retry={retry}>
          <Suspense fallback={<RelatedPlaceholder />}>
            <RelatedColumn article={ref} />
          </Suspense>
        </PartBoundary>
      </div>
    </div>
  )
}
