import { RelatedHeadlines } from '#app/features/related/RelatedHeadlines.tsx'
import { useReader } from '#app/reader.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'

/** The sidebar waits for its headlines by itself, so that the article never does. */
export function RelatedColumn({ article }: { article: ArticleRef }) {
  const { data } = useSuspenseQuery(useReader().queries.related(article))
  return <RelatedHeadlines related={data} />
}
