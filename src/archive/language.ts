/**
 * Tells Korean text from the rest by its letters: a short look that is right for titles and bodies
 * of a bilingual board, and needs no dictionary.
 * @param text plain text
 * @param siteLanguages the languages of the site, most common first; a Latin text is of the first that isn't Korean
 * @returns a language tag, or `null` where the text has no letters to judge by
 */
export function detectLanguage(text: string, siteLanguages: readonly string[]): string | null {
  const hangul = count(text, /\p{Script=Hangul}/gu)
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const latin = count(text, /\p{Script=Latin}/gu)
  if (hangul + kana + latin === 0) return null
  if (kana > hangul && kana * 4 > latin) return 'ja'
  // A Hangul letter is a syllable, about three Latin ones: a Korean sentence with an English name stays Korean.
  if (hangul * 3 >= latin) return 'ko'
  return siteLanguages.find((language) => !language.startsWith('ko')) ?? null
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
