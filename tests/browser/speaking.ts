/** Speech as a browser has it, with voices that say a sentence in a moment: the browser under test has none. What is spoken is in `spoken`. */
export const SPEAKING = `
  window.spoken = []
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super()
      Object.assign(this, { text, lang: '', rate: 1, voice: null })
    }
  }
  const voice = (lang) => ({ name: lang, lang, localService: true, default: false, voiceURI: lang })
  const synthesis = Object.assign(new EventTarget(), {
    paused: false,
    timer: 0,
    getVoices: () => [voice('ko-KR'), voice('en-US')],
    speak(utterance) {
      window.spoken.push(utterance.voice.lang + ' ' + utterance.text)
      synthesis.timer = setTimeout(() => utterance.dispatchEvent(new Event('end')), 400)
    },
    cancel: () => clearTimeout(synthesis.timer),
    resume: () => undefined,
  })
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
`
