/**
 * Text directives (https://wicg.github.io/scroll-to-text-fragment/): the part of an address by which a browser finds a passage and marks it.
 * They are made after the recommendations there: a short passage as it is, a long one by its first and last words, and where the words occur
 * more than once, with those around them.
 */

/** A passage, with what stands before and after it in the paragraphs that it begins and ends in. Spaces as they are in the page. */
export interface PassageContext {
  /** From the beginning of its first paragraph up to it. */
  readonly before: string
  readonly text: string
  /** From it to the end of its last paragraph. */
  readonly after: string
  /** Whether it lies in one paragraph: nothing but a range can go beyond one. */
  readonly isWithinBlock: boolean
  /** The text of the whole page, as it is seen. */
  readonly page: string
  /** The language of the text, by which words are told apart. */
  readonly language: string | undefined
}

/** The longest passage that stands in an address as it is, in characters. */
const EXACT_LENGTH = 300
/** How many words a longer one begins and ends with. */
const RANGE_WORDS = 4
/** How many words before and behind are tried. */
const CONTEXT_WORDS = 6

/**
 * The directive of a passage, without its mark: `prefix-,start,end,-suffix`, percent-encoded; `null` where none would find this passage and no
 * other. Browsers look for whole words, so one that begins or ends inside a word is found by the whole of it.
 */
export function textDirective(context: PassageContext): string | null {
  const { language, isWithinBlock } = context
  const page = lower(spaced(context.page))
  const { before, text, after } = atWords(context)
  // Neither end of a range may reach into another paragraph, nor behind a break.
  const lines = text.split(/\s*\n\s*/u).map(spaced)
  const whole = spaced(text)
  const isExact = isWithinBlock && lines.length === 1 && whole.length <= EXACT_LENGTH
  const first = wordsOf(lines[0] ?? '', language)
  const last = wordsOf(lines.at(-1) ?? '', language)
  // A range of one line must not be shorter than its two ends.
  if (whole === '' || (!isExact && lines.length === 1 && first.length < 2 * RANGE_WORDS)) return null
  const start = isExact ? whole : first.slice(0, RANGE_WORDS).join('').trim()
  const end = isExact ? null : last.slice(-RANGE_WORDS).join('').trim()
  const wordsBefore = wordsOf(before, language)
  const wordsAfter = wordsOf(after, language)
  for (let count = 0; count <= CONTEXT_WORDS; count += 1) {
    const prefix = wordsBefore.slice(Math.max(0, wordsBefore.length - count)).join('')
    const suffix = wordsAfter.slice(0, count).join('')
    const directive = { prefix, start, end, suffix }
    const found = matchIn(page, directive)
    if (found !== null && withoutSpaces(found) === withoutSpaces(lower(whole))) return written(directive)
  }
  return null
}

interface Directive {
  readonly prefix: string
  readonly start: string
  readonly end: string | null
  readonly suffix: string
}

/** What a directive finds, in small letters, if it can find but one passage. */
function matchIn(page: string, directive: Directive): string | null {
  const head = lower(directive.prefix + directive.start)
  if (directive.end === null) {
    return occurrences(page, head + lower(directive.suffix)) === 1 ? lower(directive.start) : null
  }
  if (occurrences(page, head) !== 1) return null
  const from = page.indexOf(head) + directive.prefix.length
  const to = page.indexOf(lower(directive.end + directive.suffix), from + directive.start.length)
  return to < 0 ? null : page.slice(from, to + directive.end.length)
}

function occurrences(page: string, part: string): number {
  let count = 0
  for (let at = page.indexOf(part); at >= 0; at = page.indexOf(part, at + 1)) count += 1
  return count
}

function written({ prefix, start, end, suffix }: Directive): string {
  return [
    ...(prefix.trim() === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === null ? [] : [encoded(end)]),
    ...(suffix.trim() === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',')
}

/** A dash would be taken for the mark of a context. */
function encoded(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D')
}

/** Browsers compare without regard to how wide spaces are, nor to case. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

function lower(text: string): string {
  return text.toLowerCase()
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '')
}

/** The passage with the whole of the words that it begins and ends in, and what is left around it. */
function atWords({
  before,
  text,
  after,
  language,
}: PassageContext): Record<'before' | 'text' | 'after', string> {
  const [whole, from, to] = [before + text + after, before.length, before.length + text.length]
  const words = segmenter(language).segment(whole)
  const first = words.containing(from)
  const last = words.containing(to - 1)
  const start = first?.isWordLike ? first.index : from
  const stop = last?.isWordLike ? last.index + last.segment.length : to
  const inner = whole.slice(start, stop)
  const lead = inner.length - inner.trimStart().length
  return {
    before: spaced(whole.slice(0, start + lead)).trimStart(),
    text: inner.trim(),
    after: spaced(whole.slice(start + inner.trimEnd().length)).trimEnd(),
  }
}

/** Words, each with what stands behind it up to the next; the first with what stands before it too. */
function wordsOf(text: string, language: string | undefined): string[] {
  const words: string[] = []
  let before = ''
  for (const { segment, isWordLike } of segmenter(language).segment(text)) {
    if (isWordLike) words.push(before + segment)
    else if (words.length > 0) words.push((words.pop() ?? '') + segment)
    before = isWordLike || words.length > 0 ? '' : before + segment
  }
  return words
}

function segmenter(language: string | undefined): Intl.Segmenter {
  return new Intl.Segmenter(language, { granularity: 'word' })
}
