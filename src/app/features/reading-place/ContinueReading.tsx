import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { forgetReadingPlace, forgetReadingPlaces, type ReadingPlace } from '#app/storage/reading-places.ts'
import { announce } from '#app/ui/announcements.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useRef } from 'react'
import styles from './ContinueReading.module.css'
import { PlaceLink } from './PlaceLink.tsx'
import { shareInWords, titleOf } from './place-in-words.ts'
import { useReadingPlaces } from './use-reading-places.ts'

interface ContinueReadingProps {
  boards: readonly BoardName[]
}

/** The articles that were left in the middle: how far each was read, the way to where that was, and to have it forgotten. */
export function ContinueReading({ boards }: ContinueReadingProps) {
  const { base } = useReader()
  const places = useReadingPlaces()
  const list = useRef<HTMLUListElement>(null)

  const forget = (place: ReadingPlace, index: number) => {
    // Whoever goes through the list is at the next one; the last leads back to the one before.
    const buttons = list.current?.querySelectorAll<HTMLElement>('button') ?? []
    const next = buttons[index + 1] ?? buttons[index - 1] ?? landing()
    next?.focus()
    forgetReadingPlace(base, place)
    announce(m.place_forgotten({ title: titleOf(place) }))
  }
  const forgetAll = () => {
    landing()?.focus()
    forgetReadingPlaces(base)
    announce(m.places_forgotten())
  }

  if (places.length === 0) return null
  return (
    <section aria-labelledby="continue-reading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="continue-reading">{m.continue_reading()}</h2>
        {places.length > 1 && (
          <button type="button" onClick={forgetAll}>
            {m.forget_all_places()}
          </button>
        )}
      </div>
      <ul ref={list}>
        {places.map((place, index) => (
          <li key={`${place.board}/${place.id}`} className={styles.row}>
            <div className={styles.article}>
              <PlaceLink place={place} />
              <p className={styles.meta}>
                <span>{shareInWords(place)}</span>
                <span>{boards.find(({ id }) => id === place.board)?.title ?? place.board}</span>
              </p>
            </div>
            <button
              type="button"
              aria-label={m.forget_place_of({ title: titleOf(place) })}
              onClick={() => forget(place, index)}
            >
              {m.forget_place()}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the focus goes when the list is gone. */
function landing(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1')
}
