import { forgetFailures } from '#app/forget-failures.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { PartBoundary } from '#app/ui/PartBoundary.tsx'
import { useDrawn } from '#app/ui/use-drawn.ts'
import { useNear } from '#app/ui/use-near.ts'
import type { Article } from '#archive/article.ts'
import { pageOf } from '#archive/pages.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import styles from './ArticlePage.module.css'
import { ListAround } from './ListAround.tsx'

interface AroundInBoardProps {
  article: Article
  board: BoardName
}

/**
 * The page of the board that the article stands on, as a board shows its list below an article. The list comes when the
 * reader does: it is as long as all the rest of most pages, and is behind a link for whoever reads without scripts.
 */
export function AroundInBoard({ article, board }: AroundInBoardProps) {
  const { queries } = useReader()
  const queryClient = useQueryClient()
  const page = pageOf(article.sequence)
  const { queryKey } = queries.listPage({ board: board.id, page })
  // Going back, the page must be as long as it was, and the row that was opened may be one of these.
  const isReturn = useNavigationType() === NavigationType.Pop
  const isDrawn = useDrawn()
  const isThere = queryClient.getQueryData(queryKey) !== undefined
  const { ref, isNear } = useNear<HTMLElement>(isThere || (isReturn && isDrawn))
  const retry = { label: m.try_again(), run: () => forgetFailures(queryClient) }
  return (
    <section aria-labelledby="around" className={styles.around} ref={ref}>
      <h2 id="around">
        <PageLink to={paths.boardPage(board.id, page)}>
          {m.around_in_board({ board: board.title, page: formatNumber(page) })}
        </PageLink>
      </h2>
      {isNear && (
        <PartBoundary message={m.headlines_failed()} retry={retry}>
          <Suspense fallback={null}>
            <ListAround board={board} page={page} currentId={article.id} />
          </Suspense>
        </PartBoundary>
      )}
    </section>
  )
}
