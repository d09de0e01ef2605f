import type { SpeechRate } from '#app/storage/speech-rate.ts'
import type { Sentence } from './reading-plan.ts'

/** Where reading aloud is. */
export interface SpeakerState {
  /** `failed`: the browser could not speak; it may be tried again. `ended`: all of it has been read. */
  readonly status: 'reading' | 'paused' | 'failed' | 'ended'
  /** The sentence, from 0. */
  readonly place: number
  readonly rate: SpeechRate
  /** Whether the reader chose the sentence, and not the flow of reading. */
  readonly isChosen: boolean
}

/** Finds the voice for a sentence, at the time that it is spoken; `null` leaves that to the browser. */
export type FindVoice = (sentence: Sentence) => SpeechSynthesisVoice | null

/** Linux loses what is spoken right after something was silenced; this many milliseconds later it does not. */
const AFTER_SILENCING_MS = 100

/** A voice that has not ended by then has stopped without saying so (Chrome, voices from the network). */
const patienceOf = (text: string, rate: number) => 10_000 + (text.length * 500) / rate

/**
 * Reads sentences aloud, one after the other, with the browser's own voices. Pausing silences, and going on says the sentence
 * again from its beginning: the browsers' own pause ends the reading on Android, and loses it after a while elsewhere.
 */
export class Speaker {
  readonly sentences: readonly Sentence[]
  /** Whether a voice that reads some of it is a server's, which is sent the text. */
  readonly isFromNetwork: boolean
  readonly #findVoice: FindVoice
  readonly #listeners = new Set<() => void>()
  #state: SpeakerState
  /** What is being spoken. Kept, since Chrome forgets to tell of the end of one that nobody has. */
  #utterance: SpeechSynthesisUtterance | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(sentences: readonly Sentence[], findVoice: FindVoice, rate: SpeechRate) {
    this.sentences = sentences
    this.#findVoice = findVoice
    this.isFromNetwork = sentences.some((sentence) => findVoice(sentence)?.localService === false)
    this.#state = { status: 'paused', place: 0, rate, isChosen: true }
  }

  readonly state = (): SpeakerState => this.#state

  /** Calls back when anything of the state changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  play(): void {
    this.#go({ status: 'reading', isChosen: true })
  }

  pause(): void {
    this.#go({ status: 'paused' })
  }

  /** To another sentence, from wherever reading is; the first and the last are where it ends. */
  step(by: 1 | -1): void {
    const place = Math.max(0, Math.min(this.#state.place + by, this.sentences.length - 1))
    this.#go({ place, isChosen: true })
  }

  /** The sentence is said again, faster or slower. */
  setRate(rate: SpeechRate): void {
    this.#go({ rate })
  }

  /** For good. */
  stop(): void {
    this.#go({ status: 'ended' })
  }

  /** Takes on a state: silences what is spoken, and speaks if that is to be. */
  #go(change: Partial<SpeakerState>): void {
    const wasSilenced = this.#silence()
    this.#state = { ...this.#state, ...change }
    if (this.#state.status === 'reading') {
      // At once if possible: some browsers speak only while a press is handled.
      if (wasSilenced) this.#timer = setTimeout(() => this.#speak(), AFTER_SILENCING_MS)
      else this.#speak()
    }
    for (const listener of this.#listeners) listener()
  }

  #silence(): boolean {
    clearTimeout(this.#timer)
    const wasSpeaking = this.#utterance !== null
    this.#utterance = null
    if (wasSpeaking) speechSynthesis.cancel()
    return wasSpeaking
  }

  #speak(): void {
    const sentence = this.sentences[this.#state.place]
    if (!sentence) return
    const { rate } = this.#state
    const utterance = new SpeechSynthesisUtterance(sentence.text)
    const voice = this.#findVoice(sentence)
    utterance.voice = voice
    // Android goes by the language alone.
    utterance.lang = voice?.lang ?? sentence.language
    utterance.rate = rate
    const isHeard = () => this.#utterance === utterance
    utterance.addEventListener('end', () => {
      if (!isHeard()) return
      this.#utterance = null
      this.#advance()
    })
    utterance.addEventListener('error', ({ error }) => isHeard() && this.#fail(error))
    this.#utterance = utterance
    this.#timer = setTimeout(() => this.#advance(), patienceOf(sentence.text, rate))
    // Somebody may have paused the browser's voices, on another page of the site too.
    if (speechSynthesis.paused) speechSynthesis.resume()
    speechSynthesis.speak(utterance)
  }

  #advance(): void {
    const place = this.#state.place + 1
    if (place < this.sentences.length) this.#go({ place, isChosen: false })
    else this.#go({ status: 'ended' })
  }

  #fail(error: SpeechSynthesisErrorCode): void {
    this.#utterance = null
    // Something else speaks, or the system has taken its voices away for a moment.
    const isInterrupted = error === 'interrupted' || error === 'canceled'
    this.#go({ status: isInterrupted ? 'paused' : 'failed' })
  }
}
