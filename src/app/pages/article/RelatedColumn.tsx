import { RelatedHeadlines, RelatedPlaceholder } from '#app/features/related/RelatedHeadlines.tsx'
import { forgetFailures } from '#app/forget-failures.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { PartBoundary } from '#app/ui/PartBoundary.tsx'
import type { ArticleRef } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'

/** The sidebar waits for its headlines by itself, so that the article never does. */
export function RelatedColumn({ article }: { article: ArticleRef }) {
  const { queryClient } = useReader()
  const retry = { label: m.try_again(), run: () => forgetFailures(queryClient) }
  return (
    <PartBoundary message={m.headlines_failed()} retry={retry}>
      <Suspense fallback={<RelatedPlaceholder />}>
        <Headlines article={article} />
      </Suspense>
    </PartBoundary>
  )
}

function Headlines({ article }: { article: ArticleRef }) {
  const { data } = useSuspenseQuery(useReader().queries.related(article))
  return <RelatedHeadlines related={data} />
}
