import { m } from '#app/i18n/messages.ts'
import type { ReadingPlace } from '#app/storage/reading-places.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import styles from './Offer.module.css'
import { formatShare } from './place-in-words.ts'

interface OfferProps {
  place: ReadingPlace
  /** It was taken or refused, or the article is being read without it. */
  onGone: () => void
}

/** Further down than this much of a window below its headline, somebody reads the article as it comes. */
const READ_ON = '100%'

/**
 * Offers to go on where an article was left. Over the page, so that nothing moves for it; where the page has been put to a place
 * already (by going back, by reloading it), it is not there at all.
 */
export function Offer({ place, onGone }: OfferProps) {
  const { block } = place
  const [isShown, setShown] = useState(false)
  const onSeen = useEffectEvent((isNearTop: boolean) => {
    if (!isNearTop) onGone()
    else setShown(document.getElementById(block) !== null)
  })

  // Where the headline stands, the browser knows.
  useEffect(() => {
    const headline = document.querySelector('main h1')
    if (!headline || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver((entries) => onSeen(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: `${READ_ON} 0px 0px 0px`,
    })
    observer.observe(headline)
    return () => observer.disconnect()
  }, [])

  const goOn = () => {
    const paragraph = document.getElementById(block)
    paragraph?.scrollIntoView()
    if (paragraph) {
      paragraph.tabIndex = -1
      paragraph.focus({ preventScroll: true })
    }
    onGone()
  }

  if (!isShown) return null
  return (
    <div className={styles.offer}>
      <p>
        <button type="button" onClick={goOn}>
          {m.go_on_where_left({ share: formatShare(place) })}
        </button>
        <button type="button" aria-label={m.close()} title={m.close()} onClick={onGone}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </p>
    </div>
  )
}
