import { HeadlineList } from '#app/features/headlines/HeadlineList.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import type { Article } from '#archive/article.ts'
import { pageOf } from '#archive/pages.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './ArticlePage.module.css'

/** The page of the board that the article stands on, as a board shows its list below an article; its row is marked. */
export function AroundInBoard({ article }: { article: Article }) {
  const page = pageOf(article.sequence)
  const { data: list } = useSuspenseQuery(useReader().queries.listPage({ board: article.board, page }))
  return (
    <section aria-labelledby="around" className={styles.around}>
      <h2 id="around">
        <PageLink to={paths.boardPage(article.board, page)}>
          {m.around_in_board({ board: list.board.title, page: formatNumber(page) })}
        </PageLink>
      </h2>
      <HeadlineList headlines={list.headlines} currentId={article.id} label={list.board.title} />
    </section>
  )
}
