import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { readPreference, subscribePreferences, writePreference } from '#app/storage/preferences.ts'
import { countRemembered, forgetRead, subscribeRemembered } from '#app/storage/read-articles.ts'
import {
  countReadingPlaces,
  forgetReadingPlaces,
  subscribeReadingPlaces,
} from '#app/storage/reading-places.ts'
import { forgetSeenComments } from '#app/storage/seen-comments.ts'
import { useSyncExternalStore } from 'react'
import styles from './ReadMarksSetting.module.css'

/** What this browser remembers of what was read: how much that is, the way to turn it off, and to have it forgotten. */
export function ReadMarksSetting() {
  const { base } = useReader()
  const isOn = useSyncExternalStore(subscribePreferences, () => readPreference('marksRead'))
  const count = useSyncExternalStore(subscribeRemembered, () => countRemembered(base))
  const places = useSyncExternalStore(subscribeReadingPlaces, () => countReadingPlaces(base))
  const forget = () => {
    forgetRead(base)
    forgetReadingPlaces(base)
    forgetSeenComments(base)
  }
  return (
    <section aria-labelledby="about-read-marks">
      <h2 id="about-read-marks">{m.read_marks()}</h2>
      <p>{m.read_marks_explained()}</p>
      <div className={styles.controls}>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => writePreference('marksRead', target.checked)}
          />
          {m.mark_what_was_read()}
        </label>
        {/* Stays where it is, so that who has pressed it is not left nowhere. */}
        <button type="button" aria-disabled={(count === 0 && places === 0) || undefined} onClick={forget}>
          {m.forget_what_was_read()}
        </button>
        <p role="status">
          {count === 0
            ? m.nothing_remembered()
            : m.articles_remembered({ count, shown: formatNumber(count) })}
          {places > 0 && ` ${m.places_remembered({ count: places, shown: formatNumber(places) })}`}
        </p>
      </div>
    </section>
  )
}
