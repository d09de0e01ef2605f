import { ContinueReading } from '#app/features/reading-place/ContinueReading.tsx'
import { SavedArticles } from '#app/features/saved/SavedArticles.tsx'
import type { BoardName } from '#sources/news-source.ts'

/** What this browser keeps to be read: what was left in the middle, and what was saved. They come together, so that neither moves the other. */
export function SavedContent({ boards }: { boards: readonly BoardName[] }) {
  return (
    <>
      <ContinueReading boards={boards} />
      <SavedArticles boards={boards} />
    </>
  )
}
