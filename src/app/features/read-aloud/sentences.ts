/** Where a part of a text begins and ends, in UTF-16 units; the end is not in it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The most that is spoken in one piece: some twelve seconds. Chrome's voices from the network fall silent after fifteen, and who
 * pauses hears the piece again. A Latin letter counts one and a syllable or character of East Asia two: it takes twice as long.
 */
export const LONGEST = 180

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Something that a voice can say. */
const SPEAKABLE = /[\p{L}\p{N}]/u

/** What a full stop belongs to that ends no sentence: titles, and initials of names. `e.g.` and the like go on in small letters. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Capt|Col|Gen|Lt|Sgt|Gov|Sen|Rep|St|Mt|No|Nos|Vol|Fig|pp|vs|ed|eds|cf|al|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u

/**
 * The sentences of a text, as far as they hold anything to say; long ones in parts. Where the browser can't tell sentences, the
 * text is one, and cut where it must be.
 * @param text line breaks in it end a sentence
 * @param language BCP 47; `null` where it is not known
 */
export function sentencesOf(text: string, language: string | null): Span[] {
  return segments(text, language)
    .flatMap((span) => cut(text, span))
    .map((span) => trim(text, span))
    .filter(({ start, end }) => SPEAKABLE.test(text.slice(start, end)))
}

function segments(text: string, language: string | null): Span[] {
  if (!('Segmenter' in Intl)) return [{ start: 0, end: text.length }]
  const found: Span[] = []
  for (const { index: start, segment } of new Intl.Segmenter(language ?? undefined, {
    granularity: 'sentence',
  }).segment(text)) {
    const last = found.at(-1)
    const end = start + segment.length
    if (last && goesOn(text.slice(last.start, start), segment)) found[found.length - 1] = { ...last, end }
    else found.push({ start, end })
  }
  return found
}

/** Whether what the browser takes for two sentences (Unicode UAX 29, which knows no language) is one. */
function goesOn(before: string, after: string): boolean {
  if (/\n\s*$/u.test(before)) return false
  // `"…했다."라고 말했다.`: a particle stands at what it belongs to.
  if (/["'”’»」』)\]]$/u.test(before) && /^\p{Script=Hangul}/u.test(after)) return true
  // `"At last!" he said.`
  if (/["'”’»]\s+$/u.test(before) && /^\p{Ll}/u.test(after)) return true
  // `2010. 3. 26. 금요일`
  if (/\d\.\s+$/u.test(before) && /^\d{1,2}\.(?!\d)/u.test(after)) return true
  if (/\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.\s+$/u.test(before)) return true
  return ABBREVIATION.test(before)
}

/** Parts of a sentence that are not too long: cut at its commas, else between words, else between characters. */
function cut(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let { start } = span
  while (start < span.end) {
    const end = endOfPart(text, start, span.end)
    parts.push({ start, end })
    start = end
  }
  return parts
}

/** Where a part has most of the length that it may have, and the rest would be a scrap, it ends at a comma before. */
const SHORTEST = LONGEST / 4

function endOfPart(text: string, start: number, end: number): number {
  let length = 0
  let afterComma = start
  let afterSpace = start
  let afterCharacter = start
  let place = start
  for (const letter of text.slice(start, end)) {
    length += EAST_ASIAN.test(letter) ? 2 : 1
    if (length > LONGEST) {
      // A character may be several code points; one of very many is nobody's writing, and is cut anywhere.
      return [afterComma, afterSpace, afterCharacter, place].find((after) => after > start) ?? end
    }
    place += letter.length
    // Not within a number.
    if (length >= SHORTEST && /[,;:،、，；：…]/u.test(letter) && !/^[\p{L}\p{N}]/u.test(text.slice(place))) {
      afterComma = place
    }
    if (/\s/u.test(letter)) afterSpace = place
    if (!/^[\p{M}\p{Emoji_Modifier}\u200d]/u.test(text.slice(place)) && letter !== '\u200d') {
      afterCharacter = place
    }
  }
  return end
}

function trim(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  const first = part.length - part.trimStart().length
  return { start: start + first, end: Math.max(start + first, start + part.trimEnd().length) }
}
