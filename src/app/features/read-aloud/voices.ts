/** Voices that macOS and iOS have for fun, and list before the others. */
const FOR_FUN =
  /^(?:Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/u

/** Plain and old ones, which they list among the others. */
const ROBOTIC = /^(?:Eddy|Flo|Fred|Grandma|Grandpa|Junior|Kathy|Ralph|Reed|Rocko|Sandy|Shelley)\b/u

/** `en` of `en-GB`; Android has `en_GB`. */
const primaryOf = (language: string) => language.toLowerCase().split(/[-_]/u)[0]

/** Languages whose voices read English words that stand in their texts. The other way round one hears nothing. */
const READ_ENGLISH_TOO: ReadonlySet<string | undefined> = new Set(['ko', 'ja', 'zh'])

/**
 * The voice that reads a language best: one of this machine, since others send the text to a server; of the region that the
 * browser asks for; and rather the system's own than one made for fun.
 * @param voices in the browser's order
 * @param language BCP 47
 * @param wanted the browser's languages, most wanted first
 * @returns `null` where none speaks it
 */
export function voiceOf(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  wanted: readonly string[],
): SpeechSynthesisVoice | null {
  const primary = primaryOf(language)
  const regions = [language, ...wanted].map((name) => name.toLowerCase())
  const rank = ({ lang, name, localService, default: isDefault }: SpeechSynthesisVoice) => {
    const place = regions.indexOf(lang.toLowerCase().replace('_', '-'))
    return [
      localService ? 0 : 1,
      FOR_FUN.test(name) ? 2 : ROBOTIC.test(name) ? 1 : 0,
      place < 0 ? regions.length : place,
      isDefault ? 0 : 1,
    ]
  }
  const found = voices
    .filter(({ lang }) => primaryOf(lang) === primary)
    .map((voice) => ({ voice, rank: rank(voice) }))
    .sort((a, b) => compare(a.rank, b.rank))
  return found[0]?.voice ?? null
}

/**
 * The voice for a text within an article: its own, or that of the article if that one can.
 * @returns `null` where it can't be read
 */
export function voiceWithin(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  articleLanguage: string,
  wanted: readonly string[],
): SpeechSynthesisVoice | null {
  const own = voiceOf(voices, language, wanted)
  if (own || primaryOf(language) !== 'en' || !READ_ENGLISH_TOO.has(primaryOf(articleLanguage))) return own
  return voiceOf(voices, articleLanguage, wanted)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}
