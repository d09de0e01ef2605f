import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import styles from './ContinueReading.module.css'
import { PlaceLink } from './PlaceLink.tsx'
import { shareInWords } from './place-in-words.ts'
import { useReadingPlaces } from './use-reading-places.ts'

/** As many as fit beside other things. */
const SHOWN = 3

/** The articles that were left last, and the way to all of them. */
export function LastRead() {
  const places = useReadingPlaces()
  if (places.length === 0) return null
  return (
    <section aria-labelledby="continue-reading">
      <h2 id="continue-reading">
        <PageLink to={paths.saved()}>{m.continue_reading()}</PageLink>
      </h2>
      <ul>
        {places.slice(0, SHOWN).map((place) => (
          <li key={`${place.board}/${place.id}`} className={styles.brief}>
            <PlaceLink place={place} />
            <p className={styles.meta}>{shareInWords(place)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
