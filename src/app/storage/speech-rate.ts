import * as v from 'valibot'

const KEY = 'gapan.speech-rate'

/** How fast texts are read aloud; 1 is how fast the voice speaks by itself (Web Speech API, `rate`). */
export const SPEECH_RATES = [0.7, 0.85, 1, 1.2, 1.5, 2] as const
export type SpeechRate = (typeof SPEECH_RATES)[number]

const rateSchema = v.picklist(SPEECH_RATES)

/** The rate that the reader chose last; 1 where none is kept, or storage is blocked. */
export function readSpeechRate(): SpeechRate {
  try {
    return v.parse(rateSchema, JSON.parse(localStorage.getItem(KEY) ?? '1'))
  } catch {
    return 1
  }
}

/** Keeps it for the next article, in every site of the origin. */
export function writeSpeechRate(rate: SpeechRate): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(rate))
  } catch {
    // Blocked or full: it lives as long as the page.
  }
}

/** One of the rates that there are; `null` for any other number. */
export function speechRateOf(value: number): SpeechRate | null {
  return SPEECH_RATES.find((rate) => rate === value) ?? null
}
