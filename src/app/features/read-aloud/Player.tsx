import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { SPEECH_RATES, speechRateOf, writeSpeechRate } from '#app/storage/speech-rate.ts'
import { announce } from '#app/ui/announcements.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import { useEffect, useEffectEvent, useRef, useSyncExternalStore, type KeyboardEvent } from 'react'
import styles from './Player.module.css'
import type { Speaker, SpeakerState } from './speaker.ts'
import { useFollowedSentence, useMarkedSentence } from './use-marked-sentence.ts'

export interface PlayerProps {
  speaker: Speaker
  /** Reading has ended, or was ended; with the focus, or while that was elsewhere. */
  onClose: (hadFocus: boolean) => void
}

/** Shapes on a square of 24: two bars, a triangle, a triangle before a bar, a square. */
const SHAPES = {
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  play: 'M8 5v14l11-7z',
  previous: 'M6 5h2.5v14H6zM19 5v14L9.5 12z',
  next: 'M15.5 5H18v14h-2.5zM5 5v14l9.5-7z',
  stop: 'M6.5 6.5h11v11h-11z',
} as const

function Shape({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}

/** Whoever has pressed “listen” is here next. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true })
}

/**
 * What reading aloud is steered with, at the lower edge of the window. Its keys work where it has the focus: arrows to go a sentence
 * on or back, Escape to end.
 */
export function Player({ speaker, onClose }: PlayerProps) {
  const { status, place, rate, isChosen } = useSyncExternalStore(speaker.subscribe, speaker.state)
  const bar = useRef<HTMLDivElement>(null)
  const sentence = speaker.sentences[place]
  const isReading = status === 'reading'

  useMarkedSentence(sentence)
  useFollowedSentence(sentence, isChosen, () => bar.current?.offsetHeight ?? 0)

  const takeNote = useEffectEvent((now: SpeakerState['status']) => {
    if (now === 'ended') onClose(bar.current?.contains(document.activeElement) ?? false)
    if (now === 'failed') announce(m.reading_aloud_failed())
  })
  // What speaks is outside, and tells when it is done.
  useEffect(() => takeNote(status), [status])

  // A page that is left would be read on by some browsers.
  useEffect(() => {
    const onLeave = () => speaker.pause()
    addEventListener('pagehide', onLeave)
    return () => removeEventListener('pagehide', onLeave)
  }, [speaker])

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event, speaker)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    // The keys of what is within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={bar}
      role="group"
      aria-label={m.reading_aloud()}
      className={styles.player}
      onKeyDown={onKeyDown}
    >
      {speaker.isFromNetwork && <p className={styles.note}>{m.voice_from_network()}</p>}
      <button
        type="button"
        title={m.previous_sentence()}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => speaker.step(-1)}
      >
        <Shape name="previous" />
        <VisuallyHidden>{m.previous_sentence()}</VisuallyHidden>
      </button>
      <button type="button" ref={takeFocus} onClick={() => (isReading ? speaker.pause() : speaker.play())}>
        <Shape name={isReading ? 'pause' : 'play'} />
        <VisuallyHidden>{isReading ? m.pause_reading() : m.go_on_reading()}</VisuallyHidden>
      </button>
      <button
        type="button"
        title={m.next_sentence()}
        aria-keyshortcuts="ArrowRight"
        aria-disabled={place === speaker.sentences.length - 1 || undefined}
        onClick={() => speaker.step(1)}
      >
        <Shape name="next" />
        <VisuallyHidden>{m.next_sentence()}</VisuallyHidden>
      </button>
      <p className={styles.place}>
        {m.sentence_of({ place: formatNumber(place + 1), all: formatNumber(speaker.sentences.length) })}
      </p>
      <label className={styles.rate}>
        <VisuallyHidden>{m.speech_rate()}</VisuallyHidden>
        <select
          value={rate}
          onChange={({ target }) => {
            const chosen = speechRateOf(Number(target.value))
            if (chosen === null) return
            writeSpeechRate(chosen)
            speaker.setRate(chosen)
          }}
        >
          {SPEECH_RATES.map((one) => (
            <option key={one} value={one}>
              {m.times_as_fast({ rate: formatNumber(one) })}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        title={m.stop_reading()}
        aria-keyshortcuts="Escape"
        onClick={() => speaker.stop()}
      >
        <Shape name="stop" />
        <VisuallyHidden>{m.stop_reading()}</VisuallyHidden>
      </button>
    </div>
  )
}

/** What a key does; in the list of speeds the arrows are that list's. */
function actionOf(event: KeyboardEvent, speaker: Speaker): (() => void) | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null
  if (event.key === 'Escape') return () => speaker.stop()
  if (event.target instanceof HTMLSelectElement) return null
  if (event.key === 'ArrowLeft') return () => speaker.step(-1)
  if (event.key === 'ArrowRight') return () => speaker.step(1)
  return null
}
