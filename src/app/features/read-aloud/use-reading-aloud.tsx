import { m } from '#app/i18n/messages.ts'
import { announce } from '#app/ui/announcements.ts'
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import type { PlayerProps } from './Player.tsx'
import type { Speaker } from './speaker.ts'
import { useHasVoice } from './use-voices.ts'

interface WhatIsRead {
  /** Ids of what is read, in this order. */
  parts: readonly string[]
  /** Language of most of it, BCP 47. */
  language: string
}

interface Reading {
  readonly speaker: Speaker
  readonly Player: ComponentType<PlayerProps>
}

/** The code of reading aloud, which comes when it is wanted. */
async function loadPlayer() {
  const [{ startReading }, { Player }] = await Promise.all([
    import('./start-reading.ts'),
    import('./Player.tsx'),
  ])
  return { startReading, Player }
}

/** Failing is told when the button is pressed. */
const prepare = () => void loadPlayer().catch(() => undefined)

/**
 * Reading parts of the page aloud: the button for it, and what it is steered with once it has begun. Neither is there where the
 * browser has no voice for their language.
 */
export function useReadingAloud({ parts, language }: WhatIsRead): { button: ReactNode; player: ReactNode } {
  const hasVoice = useHasVoice(language)
  const [reading, setReading] = useState<Reading | null>(null)
  const button = useRef<HTMLButtonElement>(null)

  // Whoever leaves the article hears no more of it.
  useEffect(() => () => reading?.speaker.stop(), [reading])

  const start = async () => {
    try {
      const { startReading, Player } = await loadPlayer()
      const elements = parts.flatMap((id) => document.getElementById(id) ?? [])
      const speaker = startReading(elements, language)
      if (speaker) setReading({ speaker, Player })
      else announce(m.nothing_to_read_aloud())
    } catch {
      announce(m.reading_aloud_failed())
    }
  }

  const close = (hadFocus: boolean) => {
    setReading(null)
    if (hadFocus) button.current?.focus({ preventScroll: true })
  }

  return {
    button: (hasVoice || reading !== null) && (
      <button
        ref={button}
        type="button"
        aria-expanded={reading !== null}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => (reading ? close(true) : void start())}
      >
        {m.listen()}
      </button>
    ),
    player: reading && <reading.Player speaker={reading.speaker} onClose={close} />,
  }
}
