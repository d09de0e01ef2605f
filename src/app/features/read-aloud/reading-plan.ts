import { detectLanguage } from '#archive/language.ts'
import { sentencesOf } from './sentences.ts'
import { withoutAddresses } from './without-addresses.ts'

/** What is read in one breath, and where it stands. */
export interface Sentence {
  /** What is said: web addresses are only their hosts, white space is single. */
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly range: Range
  /** The paragraph, heading, item of a list … that it is in. */
  readonly block: Element
}

/** Elements that begin and end a paragraph of speech. */
const BLOCKS: ReadonlySet<string> = new Set([
  'BLOCKQUOTE', 'CAPTION', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HR', 'LI', 'OL', 'P',
  'TABLE', 'UL',
]) // prettier-ignore

/**
 * What is not read: what only helps to read (the small letters of a ruby), what is there to be pressed, and what makes no sense when it is
 * heard in a row: preformatted text, and of tables all but the caption.
 */
const SILENT: ReadonlySet<string> = new Set([
  'BUTTON', 'COL', 'COLGROUP', 'PRE', 'RP', 'RT', 'SCRIPT', 'STYLE', 'TBODY', 'TFOOT', 'THEAD', 'TR',
]) // prettier-ignore

/** Text of a block that is in one language. */
interface Run {
  readonly block: Element
  /** What the nearest element that names one says; `null` where none does. */
  readonly language: string | null
  text: string
  /** The nodes that it comes from, and where in it each begins. */
  readonly nodes: Array<{ readonly node: Text; readonly start: number }>
}

/**
 * The sentences of parts of the page in the order in which they stand, each with its language: that of its element, or, where that
 * is Korean or English or not known, that of its letters. Images are read by their texts.
 * @param language of what no element says and no letter shows, BCP 47
 */
export function readingPlan(parts: readonly Element[], language: string): Sentence[] {
  const plan: Sentence[] = []
  for (const part of parts) new Reading(part, language, plan).read()
  return plan
}

/** Reads one part of the page, element by element. */
class Reading {
  readonly #part: Element
  readonly #language: string
  readonly #plan: Sentence[]
  #run: Run | null = null

  constructor(part: Element, language: string, plan: Sentence[]) {
    this.#part = part
    this.#language = language
    this.#plan = plan
  }

  read(): void {
    this.#element(this.#part, this.#part)
    this.#end()
  }

  #element(element: Element, block: Element): void {
    if (SILENT.has(element.tagName) || isHostNote(element)) return
    if (element instanceof HTMLImageElement) {
      this.#image(element)
      return
    }
    const isBlock = BLOCKS.has(element.tagName) || isBesideButton(element)
    if (isBlock) this.#end()
    if (element.tagName === 'BR' && this.#run) this.#run.text += '\n'
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#text(child, isBlock ? element : block)
      else if (child instanceof Element) this.#element(child, isBlock ? element : block)
    }
    if (isBlock) this.#end()
  }

  #text(node: Text, block: Element): void {
    const language = this.#languageAt(node.parentElement)
    if (this.#run && (this.#run.language !== language || this.#run.block !== block)) this.#end()
    this.#run ??= { block, language, text: '', nodes: [] }
    this.#run.nodes.push({ node, start: this.#run.text.length })
    // Line breaks of the source are only white space; one for one, so that places stay the same.
    this.#run.text += node.data.replace(/\s/gu, ' ')
  }

  #image(image: HTMLImageElement): void {
    this.#end()
    const range = document.createRange()
    range.selectNode(image)
    const text = withoutAddresses(image.alt)
    for (const { start, end } of sentencesOf(text, this.#languageAt(image))) {
      this.#add(text.slice(start, end), this.#languageAt(image), range, image)
    }
  }

  #end(): void {
    const run = this.#run
    this.#run = null
    if (!run) return
    const text = withoutAddresses(run.text)
    for (const { start, end } of sentencesOf(text, run.language ?? this.#language)) {
      this.#add(text.slice(start, end), run.language, rangeOf(run, start, end), run.block)
    }
  }

  #add(spoken: string, language: string | null, range: Range, block: Element): void {
    // What is left of an address leaves space before the mark that follows it.
    const text = spoken.replace(/\s+/gu, ' ').replace(/ (?=[.,;:!?])/gu, '')
    this.#plan.push({ text, language: this.#languageOf(text, language), range, block })
  }

  #languageAt(element: Element | null): string | null {
    const named = element?.closest<HTMLElement>('[lang]')
    return named && this.#part.contains(named) ? named.lang || null : null
  }

  /** The bodies of a bilingual board are marked as a whole: their letters tell better. */
  #languageOf(text: string, named: string | null): string {
    const language = named ?? this.#language
    return /^(?:ko|en)\b/iu.test(language) ? (ofLetters(text, language) ?? language) : language
  }
}

/** Keeps the region of a language that the letters agree with. */
function ofLetters(text: string, language: string): string | null {
  const found = detectLanguage(text, ['en'])
  return found !== null && language.toLowerCase().startsWith(found) ? language : found
}

/** The host that the reader shows beside a link (`BodyLink`): whoever wrote the text did not write that. */
function isHostNote({ tagName, previousElementSibling: before, textContent }: Element): boolean {
  return tagName === 'SPAN' && before instanceof HTMLAnchorElement && textContent === ` (${before.hostname})`
}

/** A note of the reader in place of an image, and what that shows, stand beside the button that asks for it. */
function isBesideButton({ tagName, parentElement }: Element): boolean {
  return tagName === 'SPAN' && Boolean(parentElement?.querySelector(':scope > button'))
}

function rangeOf({ nodes }: Run, start: number, end: number): Range {
  const range = document.createRange()
  const from = nodes.findLast((piece) => piece.start <= start)
  const to = nodes.findLast((piece) => piece.start < end)
  if (from) range.setStart(from.node, Math.min(start - from.start, from.node.length))
  if (to) range.setEnd(to.node, Math.min(end - to.start, to.node.length))
  return range
}
