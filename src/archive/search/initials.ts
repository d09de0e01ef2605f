/** The first and the last Hangul syllable, and how many begin with the same consonant. */
const FIRST = 0xac00
const LAST = 0xd7a3
const PER_INITIAL = 588

/** A text, already folded, with each Hangul syllable replaced by its initial consonant (U+1100 to U+1112); the rest as it is. */
export function initialsOf(folded: string): string {
  let initials = ''
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at)
    const isSyllable = code >= FIRST && code <= LAST
    initials += isSyllable
      ? String.fromCharCode(0x1100 + Math.floor((code - FIRST) / PER_INITIAL))
      : folded.charAt(at)
  }
  return initials
}

/** How many initials that stand side by side are one term. Three are rare enough to be looked for by themselves. */
export const INITIALS_LENGTH = 3

/** What stands at each place of a run of initials: the next three, or as many as there are. */
export function initialGrams(folded: string): string[] {
  const grams: string[] = []
  for (const run of initialsOf(folded).match(/[\u1100-\u1112]+/gu) ?? []) {
    for (let at = 0; at < run.length; at += 1) grams.push(run.slice(at, at + INITIALS_LENGTH))
  }
  return grams
}
