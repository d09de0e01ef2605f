import { useSyncExternalStore } from 'react'
import { voiceOf } from './voices.ts'

const NOT_YET = () => false

/** Whether this browser can read a language aloud. Its voices may come some time after the page, or never. */
export function useHasVoice(language: string): boolean {
  return useSyncExternalStore(subscribe, () => voiceOf(voices(), language, []) !== null, NOT_YET)
}

/** The browser's voices; none where it does not speak. */
export function voices(): readonly SpeechSynthesisVoice[] {
  return canSpeak() ? speechSynthesis.getVoices() : []
}

function subscribe(listener: () => void): () => void {
  if (!canSpeak()) return () => undefined
  speechSynthesis.addEventListener('voiceschanged', listener)
  return () => speechSynthesis.removeEventListener('voiceschanged', listener)
}

function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis
}
