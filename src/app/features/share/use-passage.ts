import { useEffect, useState } from 'react'
import { passageIn, type Passage } from './passage.ts'

/** How long a selection must rest before anything is offered, in milliseconds: it grows while a finger or a key moves. */
const RESTING_MS = 250

/**
 * The passage of a body that is selected; not while a press goes on that may change it.
 * @param bodyId the body's element
 */
export function usePassage(bodyId: string): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null)

  // The selection is the browser's.
  useEffect(() => {
    let timer = 0
    let isPressed = false
    const look = () => {
      const body = document.getElementById(bodyId)
      setPassage(body && passageIn(body, getSelection()))
    }
    const lookSoon = () => {
      clearTimeout(timer)
      if (!isPressed) timer = window.setTimeout(look, RESTING_MS)
    }
    const press = () => {
      isPressed = true
    }
    const release = () => {
      isPressed = false
      lookSoon()
    }
    document.addEventListener('selectionchange', lookSoon)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', lookSoon)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [bodyId])

  return passage
}
