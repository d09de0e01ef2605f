import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import type { SlugRef } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'

/** Leads an address that names an article by its slug, as the old board's did, to the one by its number. */
export function LeadSlug({ slug }: { slug: SlugRef }) {
  const { data } = useSuspenseQuery(useReader().queries.slug(slug))
  return <Navigate to={paths.article(data)} replace />
}
