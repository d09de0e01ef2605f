import { useReader } from '#app/reader.ts'
import {
  findReadingPlace,
  forgetReadingPlace,
  rememberReadingPlace,
  type ReadingPlace as Place,
} from '#app/storage/reading-places.ts'
import type { Article } from '#archive/article.ts'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { followReading, type Spot } from './follow-reading.ts'
import { Offer } from './Offer.tsx'
import { useRemembers } from './use-reading-places.ts'

interface ReadingPlaceProps {
  article: Article
  /** Id of the element with the text of the article. What follows it is its end. */
  bodyId: string
  /** Whether something else stands where the offer would. */
  isCovered: boolean
}

/** What is remembered is at most this old while somebody reads, in milliseconds. */
const WRITE_MS = 4000

/** Remembers where a long article is left, and offers to go on from there to whoever opens it again at its top. */
export function ReadingPlace({ article, bodyId, isCovered }: ReadingPlaceProps) {
  const { base } = useReader()
  const { hash } = useLocation()
  const remembers = useRemembers()
  const { board, id, title, lang } = article
  // As it was left the last time, and not as it is being read now.
  const [left, setLeft] = useState<Place | null>(() => findReadingPlace(base, { board, id }))

  // Where things stand and when a page is left is the browser's to tell.
  useEffect(() => {
    const body = document.getElementById(bodyId)
    const after = body?.nextElementSibling
    if (!remembers || !body || !after) return undefined
    let unwritten: Spot | null = null
    let hasEnded = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      clearTimeout(timer)
      timer = undefined
      if (!unwritten) return
      const at = new Date().toISOString()
      rememberReadingPlace(base, { board, id, title, lang, ...unwritten, at })
      unwritten = null
    }
    const stop = followReading(body, after, {
      onSpot: (spot) => {
        // Whoever has read all of it looks something up.
        if (hasEnded) return
        unwritten = spot
        timer ??= setTimeout(write, WRITE_MS)
      },
      onEnd: () => {
        hasEnded = true
        unwritten = null
        forgetReadingPlace(base, { board, id })
        setLeft(null)
      },
    })
    const onHidden = () => document.visibilityState === 'hidden' && write()
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', write)
    return () => {
      stop()
      write()
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', write)
    }
  }, [base, board, id, title, lang, bodyId, remembers])

  if (!left || !remembers || hash !== '' || isCovered) return null
  return <Offer place={left} onGone={() => setLeft(null)} />
}
