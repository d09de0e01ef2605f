import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import type { ReadingPlace } from '#app/storage/reading-places.ts'
import styles from './ContinueReading.module.css'
import { titleOf } from './place-in-words.ts'

/** Leads to where an article was left. */
export function PlaceLink({ place }: { place: ReadingPlace }) {
  return (
    <PageLink
      to={paths.paragraph(place, place.block)}
      lang={place.lang ?? undefined}
      className={styles.title}
    >
      {titleOf(place)}
    </PageLink>
  )
}
