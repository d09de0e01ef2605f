import { useEffect, useRef } from 'react'
import styles from './Player.module.css'
import type { Sentence } from './reading-plan.ts'

/** Named in `Player.module.css`. */
const NAME = 'reading'

/** Marks the sentence that is read, for as long as it is, without touching what is marked where the browser can do so. */
export function useMarkedSentence(sentence: Sentence | undefined): void {
  // The document is outside.
  useEffect(() => {
    if (!sentence) return undefined
    const { range, block } = sentence
    if ('highlights' in CSS && !(block instanceof HTMLImageElement)) {
      CSS.highlights.set(NAME, new Highlight(range))
      return () => void CSS.highlights.delete(NAME)
    }
    const name = styles.block
    if (name === undefined) return undefined
    block.classList.add(name)
    return () => block.classList.remove(name)
  }, [sentence])
}

/** How long after somebody has scrolled the page is theirs, in milliseconds. */
const PEACE_MS = 1500

/** Where in the window a sentence that was out of sight comes to stand. */
const FROM_TOP = 0.3

/**
 * Keeps the sentence that is read in sight. Whoever scrolls away from it is left alone, until they come back to it or choose one.
 * @param bottom how much of the window's lower edge is covered, in CSS pixels
 */
export function useFollowedSentence(
  sentence: Sentence | undefined,
  isChosen: boolean,
  bottom: () => number,
): void {
  const scrolledAt = useRef(-Infinity)
  const before = useRef<Sentence | undefined>(undefined)

  // What a reader does to the page, the browser tells.
  useEffect(() => {
    const note = () => {
      scrolledAt.current = performance.now()
    }
    addEventListener('wheel', note, { passive: true })
    addEventListener('touchmove', note, { passive: true })
    return () => {
      removeEventListener('wheel', note)
      removeEventListener('touchmove', note)
    }
  }, [])

  // Where things stand, the browser alone knows.
  useEffect(() => {
    const last = before.current
    before.current = sentence
    if (!sentence) return
    const isFollowed = last === undefined || isInSight(last, 0)
    const isLeftAlone = performance.now() - scrolledAt.current < PEACE_MS
    if (!isChosen && (!isFollowed || isLeftAlone)) return
    if (isInSight(sentence, bottom(), true)) return
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    window.scrollBy({
      top: sentence.range.getBoundingClientRect().top - innerHeight * FROM_TOP,
      behavior: isStill ? 'instant' : 'smooth',
    })
  }, [sentence, isChosen, bottom])
}

function isInSight({ range }: Sentence, covered: number, isWhole = false): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  const end = innerHeight - covered
  return isWhole ? top >= 0 && bottom <= end : bottom > 0 && top < end
}
