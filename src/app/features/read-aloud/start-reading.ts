import { readSpeechRate } from '#app/storage/speech-rate.ts'
import { readingPlan } from './reading-plan.ts'
import { Speaker } from './speaker.ts'
import { voices } from './use-voices.ts'
import { voiceWithin } from './voices.ts'

/**
 * Begins to read parts of the page aloud.
 * @param language of the article, BCP 47
 * @returns `null` where there is nothing that a voice of this browser can read
 */
export function startReading(parts: readonly Element[], language: string): Speaker | null {
  const findVoice = (textLanguage: string) =>
    voiceWithin(voices(), textLanguage, language, navigator.languages)
  const sentences = readingPlan(parts, language).filter((sentence) => findVoice(sentence.language) !== null)
  if (sentences.length === 0) return null
  const speaker = new Speaker(sentences, (sentence) => findVoice(sentence.language), readSpeechRate())
  speaker.play()
  return speaker
}
