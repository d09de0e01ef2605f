import { vi } from 'vitest'

/** A voice as a browser lists it. */
export function makeVoice(lang: string, fields: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { name: `Voice ${lang}`, lang, localService: true, default: false, voiceURI: lang, ...fields }
}

class Utterance extends EventTarget {
  lang = ''
  rate = 1
  voice: SpeechSynthesisVoice | null = null
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

/** Stands where the browser's speech stands, and speaks as fast as a test says. */
export class Synthesis extends EventTarget {
  /** All that was to be spoken. */
  readonly spoken: Utterance[] = []
  paused = false
  #voices: readonly SpeechSynthesisVoice[]
  #current: Utterance | null = null

  constructor(voices: readonly SpeechSynthesisVoice[]) {
    super()
    this.#voices = voices
  }

  /** The voices have come, or have become others. */
  setVoices(voices: readonly SpeechSynthesisVoice[]): void {
    this.#voices = voices
    this.dispatchEvent(new Event('voiceschanged'))
  }

  /** What is being spoken. */
  get speaking(): string | null {
    return this.#current?.text ?? null
  }

  /** What is spoken comes to its end. */
  finish(): void {
    const ended = this.#current
    this.#current = null
    ended?.dispatchEvent(new Event('end'))
  }

  fail(error: string): void {
    const failed = this.#current
    this.#current = null
    failed?.dispatchEvent(Object.assign(new Event('error'), { error }))
  }

  getVoices(): readonly SpeechSynthesisVoice[] {
    return this.#voices
  }

  speak(utterance: Utterance): void {
    this.spoken.push(utterance)
    this.#current = utterance
  }

  cancel(): void {
    this.fail('canceled')
  }

  resume(): void {
    this.paused = false
  }
}

/** Lets the browser speak, until the test has ended. */
export function installSynthesis(...voices: SpeechSynthesisVoice[]): Synthesis {
  const synthesis = new Synthesis(voices)
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  return synthesis
}
