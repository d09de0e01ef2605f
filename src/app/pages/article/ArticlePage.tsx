import { ArticleHeader } from '#app/features/article/ArticleHeader.tsx'
import { Attachments } from '#app/features/article/Attachments.tsx'
import { MoveRecords } from '#app/features/article/MoveRecords.tsx'
import { Provenance } from '#app/features/article/Provenance.tsx'
import { RelatedLinks } from '#app/features/article/RelatedLinks.tsx'
import { Thread } from '#app/features/article/Thread.tsx'
import { Discussion } from '#app/features/discussion/Discussion.tsx'
import { BodyTree } from '#app/body/BodyTree.tsx'
import { articleHead } from '#app/head/article-head.ts'
import { Head } from '#app/head/Head.tsx'
import { RelatedPlaceholder } from '#app/features/related/RelatedHeadlines.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { m } from '#app/i18n/messages.ts'
import { lateCode } from '#app/late-code.tsx'
import { useReader } from '#app/reader.ts'
import { articleRefOf, isSlug, slugOf } from '#app/route-params.ts'
import { OnceDrawn } from '#app/ui/OnceDrawn.tsx'
import { PartBoundary } from '#app/ui/PartBoundary.tsx'
import type { ArticleRef } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useDeferredValue } from 'react'
import { NavigationType, useLocation, useNavigationType, useParams } from 'react-router'
import { AroundInBoard } from './AroundInBoard.tsx'
import styles from './ArticlePage.module.css'
import { LeadSlug } from './LeadSlug.tsx'
import { RelatedColumn } from './RelatedColumn.tsx'
import { WayOn } from './WayOn.tsx'

/** One article. An address that names it by words leads to the one by its number. */
export function ArticlePage() {
  const params = useParams()
  if (isSlug(params)) return <LeadSlug slug={slugOf(params)} />
  const ref = articleRefOf(params)
  return <ArticleView key={`${ref.board}/${ref.id}`} article={ref} />
}

/** Headline, page information, body, what belongs to it, comments; related headlines beside it. */
function ArticleView({ article: ref }: { article: ArticleRef }) {
  const { queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: article } = useSuspenseQuery(queries.article(ref))
  const isWhole = useWholePage()
  const board = overview.boards.find(({ id }) => id === article.board)
  return (
    <div className={styles.page}>
      <Head head={articleHead({ overview, article }, useSiteUrls())} />
      <div className={styles.column}>
        <article aria-labelledby="headline" className={styles.article}>
          <ArticleHeader article={article} board={board} countedAt={overview.capturedAt} />
          <div className={styles.tools}>
            <OnceDrawn>
              <Suspense fallback={null}>
                <lateCode.articleTools.Component article={article} board={board?.title ?? article.board} />
              </Suspense>
            </OnceDrawn>
          </div>
          <PartBoundary message={m.body_failed()}>
            <div lang={article.lang ?? undefined} id="article-body" className={styles.body}>
              <BodyTree body={article.body} />
            </div>
          </PartBoundary>
          {isWhole && (
            <>
              <MoveRecords moves={article.moves} />
              <div className={styles.parts}>
                <Attachments attachments={article.attachments} />
                <RelatedLinks links={article.links} />
                <Thread article={article} />
                <Provenance provenance={article.provenance} />
              </div>
            </>
          )}
        </article>
        {isWhole && (
          <>
            <WayOn article={article} />
            <PartBoundary message={m.comments_failed()}>
              <Discussion article={article} />
            </PartBoundary>
            <AroundInBoard article={article} board={board ?? { id: article.board, title: article.board }} />
          </>
        )}
      </div>
      <div className={styles.beside}>
        {isWhole ? <RelatedColumn article={ref} /> : <RelatedPlaceholder />}
      </div>
    </div>
  )
}

/**
 * Whether the whole page is to be drawn, or for a moment only what its reader has come for: who follows a link sees the
 * headline and the text a third sooner when the rest waits for the next frame. Going back, or to a part of a page, all of
 * it must be there at once; and a page that is loaded is drawn already.
 */
function useWholePage(): boolean {
  const isFollowed = useNavigationType() === NavigationType.Push
  const { hash } = useLocation()
  return useDeferredValue(true, !isFollowed || hash !== '')
}
