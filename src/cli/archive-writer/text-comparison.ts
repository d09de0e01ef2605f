import { SharedWords } from '#cli/related/shared-words.ts'
import { runningText } from '#cli/related/running-text.ts'
import type { TextIndex } from '#cli/related/text-index.ts'
import { TextIndexBuilder } from '#cli/related/text-index-builder.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { setImmediate } from 'node:timers/promises'
import type { CardReader } from './card-reader.ts'
import type { Content, Entry } from './catalogue.ts'
import { Spool, type Span } from './spool.ts'

export interface ComparisonJob {
  readonly entries: readonly Entry[]
  readonly cards: CardReader
  readonly contents: Spool<Content>
  readonly signal: AbortSignal
  readonly progress: Progress
}

/** How many texts are read before a signal is looked for. */
const READ_AT_ONCE = 100

/** Tells which articles of a site have texts that are alike, and by which words. */
export class TextComparison {
  readonly #job: ComparisonJob
  readonly #numbers: ReadonlyMap<Entry, number>
  readonly #index: TextIndex

  private constructor(job: ComparisonJob, index: TextIndex) {
    this.#job = job
    this.#index = index
    this.#numbers = new Map(job.entries.map((entry, number) => [entry, number]))
  }

  /** Reads all texts. What memory holds of each is some hundred numbers; the rest waits in a temporary file. */
  static async of(job: ComparisonJob): Promise<TextComparison> {
    const { entries, signal, progress } = job
    const spool = new Spool<readonly number[]>()
    const spans: Span[] = []
    try {
      const builder = new TextIndexBuilder({
        append: (terms) => spans.push(spool.append(terms)),
        read: (text) => {
          const span = spans[text]
          return span ? spool.read(span) : []
        },
      })
      for (const [number, entry] of entries.entries()) {
        if (number % READ_AT_ONCE === 0) {
          await setImmediate()
          signal.throwIfAborted()
        }
        const { title, body } = textOf(entry, job)
        builder.add({ title, body, board: entry.board, time: entry.time })
        progress.step('compared', number + 1, entries.length)
      }
      return new TextComparison(job, builder.build())
    } finally {
      spool.close()
    }
  }

  /** The articles that are most like one, best first. Never itself; copies of it among them. */
  likest(entry: Entry): Entry[] {
    return this.#index.matches(this.#numberOf(entry)).flatMap(({ text }) => this.#job.entries[text] ?? [])
  }

  /** How much like an article others are; 0 for what is not like it at all. */
  scores(entry: Entry, others: readonly Entry[]): ReadonlyMap<Entry, number> {
    const numbers = others.map((other) => this.#numberOf(other))
    const scores = this.#index.scores(this.#numberOf(entry), numbers)
    return new Map(others.map((other, place) => [other, scores[place] ?? 0]))
  }

  isCopy(entry: Entry, other: Entry): boolean {
    return this.#index.isCopy(this.#numberOf(entry), this.#numberOf(other))
  }

  /** Makes what tells which words an article shares with another one, the most telling first. */
  sharedWords(entry: Entry): (other: Entry) => readonly string[] {
    const { title, body } = textOf(entry, this.#job)
    const number = this.#numberOf(entry)
    const looked = new Set(this.#index.queryTerms(number))
    const shared = new SharedWords(`${title}\n${body}`, (term) => {
      const found = this.#index.numberOf(term)
      return looked.has(found) ? found : -1
    })
    return (other) => shared.words(this.#index.sharedTerms(number, this.#numberOf(other)))
  }

  #numberOf(entry: Entry): number {
    return this.#numbers.get(entry) ?? -1
  }
}

/** What is compared of an article. */
export function textOf(
  entry: Entry,
  { cards, contents }: Pick<ComparisonJob, 'cards' | 'contents'>,
): { readonly title: string; readonly body: string } {
  return { title: cards.read(entry).title, body: runningText(contents.read(entry.content).body) }
}
