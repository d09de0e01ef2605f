import type { RelatedReason } from '#archive/article.ts'
import { tellingTerms } from '#cli/related/telling-terms.ts'
import type { Entry } from './catalogue.ts'
import { areCopies } from './copies.ts'
import { readOldShares } from './old-related.ts'
import type { RelatedPlan, RelatedState } from './related-plan.ts'
import { saidToBeRelated, type RelatedEntry, type RelatedList, type Relations } from './related.ts'
import { TextComparison, textOf, type ComparisonJob } from './text-comparison.ts'

/** The most headlines that stand beside an article for the words that both share. */
const SHARING_MOST = 16
/** How many older articles a new one may come to stand beside: those that it is likest to. One more post rewrites no more. */
const OFFERED_TO = 5
/** By how much it must be likelier than the weakest whose place it takes: for less, nothing that was published changes. */
const MARGIN = 1.15

/**
 * Finds the related headlines of every article of an import. Those that share words are kept as the archive has them: how rare a
 * word is changes a little with every article, and would change all lists. Found are those of new and edited articles,
 * and a new one comes to stand beside the few older articles that it is likest to.
 */
export class RelatedHeadlines {
  readonly #plan: RelatedPlan
  readonly #relations: Relations
  readonly #job: ComparisonJob
  /** Newcomers that may come to stand beside an article. */
  readonly #offers = new Map<Entry, Entry[]>()
  #comparison: Promise<TextComparison> | null = null
  readonly #termsOfEdited = new Map<Entry, ReadonlySet<string>>()

  private constructor(plan: RelatedPlan, relations: Relations, job: ComparisonJob) {
    this.#plan = plan
    this.#relations = relations
    this.#job = job
  }

  /** Finds out which newcomers are offered to which articles; texts are read only where there are any. */
  static async prepare(
    plan: RelatedPlan,
    relations: Relations,
    job: ComparisonJob,
  ): Promise<RelatedHeadlines> {
    const headlines = new RelatedHeadlines(plan, relations, job)
    if (plan.newcomers.length > 0) headlines.#offer(plan, await headlines.#compared())
    return headlines
  }

  /** How they were found, for the manifest. */
  get state(): RelatedState {
    return this.#plan.state
  }

  /**
   * The related headlines of an article, best first.
   * @param old what its file says, whatever that is; `undefined` where there is none
   */
  async of(entry: Entry, old: unknown): Promise<readonly RelatedEntry[]> {
    const list = saidToBeRelated(entry, this.#relations)
    const kept = this.#isFoundAnew(entry) ? null : readOldShares(old)
    if (!kept) {
      this.#find(entry, list, await this.#compared())
      return list.entries
    }
    const known = kept.flatMap(({ board, id, reason }): RelatedEntry[] => {
      const other = this.#relations.find(`${board}/${id}`)
      return other && this.#stillHolds(other, reason) ? [{ entry: other, reason }] : []
    })
    const shares = this.#allowed(entry, known, list)
    const offers = this.#offers.get(entry)
    if (offers) this.#takeOffers(entry, { list, shares, offers }, await this.#compared())
    for (const related of shares) list.add(related)
    return list.entries
  }

  #compared(): Promise<TextComparison> {
    this.#comparison ??= TextComparison.of(this.#job)
    return this.#comparison
  }

  #isFoundAnew(entry: Entry): boolean {
    return this.#plan.anew === null || this.#plan.anew.has(entry)
  }

  #offer({ newcomers }: RelatedPlan, comparison: TextComparison): void {
    for (const newcomer of newcomers) {
      const older = comparison
        .likest(newcomer)
        .filter((entry) => !this.#isFoundAnew(entry) && !areCopies(entry, newcomer))
      for (const entry of older.slice(0, OFFERED_TO)) {
        const offers = this.#offers.get(entry)
        if (offers) offers.push(newcomer)
        else this.#offers.set(entry, [newcomer])
      }
    }
  }

  /** Fills a list with those that share most. */
  #find(entry: Entry, list: RelatedList, comparison: TextComparison): void {
    const wordsSharedWith = comparison.sharedWords(entry)
    const series = this.#seriesBeside(entry)
    let found = 0
    for (const other of comparison.likest(entry)) {
      if (found === SHARING_MOST || list.room === 0) break
      const own = this.#seriesOf(other)
      if ((own !== null && series.has(own)) || !list.mayTake(other) || comparison.isCopy(entry, other))
        continue
      const words = wordsSharedWith(other)
      // What can't be told to a reader is no reason.
      if (words.length === 0) continue
      list.add({ entry: other, reason: { kind: 'shares', words: [...words] } })
      if (own !== null) series.add(own)
      found += 1
    }
  }

  /** Of headlines that a list had, those that may still stand in it. */
  #allowed(entry: Entry, known: readonly RelatedEntry[], list: RelatedList): RelatedEntry[] {
    const series = this.#seriesBeside(entry)
    const allowed = known.filter(({ entry: other }) => {
      const own = this.#seriesOf(other)
      if (!list.mayTake(other) || (own !== null && series.has(own))) return false
      if (own !== null) series.add(own)
      return true
    })
    return allowed.slice(0, Math.min(SHARING_MOST, list.room))
  }

  /** Puts newcomers into what a list had, where they belong. */
  #takeOffers(
    entry: Entry,
    { list, shares, offers }: { list: RelatedList; shares: RelatedEntry[]; offers: readonly Entry[] },
    comparison: TextComparison,
  ): void {
    const scores = comparison.scores(entry, [...shares.map((share) => share.entry), ...offers])
    const scoreOf = (other: Entry) => scores.get(other) ?? 0
    const wordsSharedWith = comparison.sharedWords(entry)
    for (const newcomer of offers.toSorted((a, b) => scoreOf(b) - scoreOf(a))) {
      const score = scoreOf(newcomer)
      const isThere = shares.some(({ entry: other }) => other === newcomer || areCopies(other, newcomer))
      if (score === 0 || isThere || !list.mayTake(newcomer) || comparison.isCopy(entry, newcomer)) continue
      if (this.#isOfOneSeries(entry, newcomer)) continue
      const rival = this.#rivalOf(newcomer, shares, list, scoreOf)
      if (rival && score <= scoreOf(rival.entry) * MARGIN) continue
      const words = wordsSharedWith(newcomer)
      if (words.length === 0) continue
      if (rival) shares.splice(shares.indexOf(rival), 1)
      const place = shares.findIndex(({ entry: other }) => scoreOf(other) < score)
      const related: RelatedEntry = { entry: newcomer, reason: { kind: 'shares', words: [...words] } }
      shares.splice(place === -1 ? shares.length : place, 0, related)
    }
  }

  /** The headline whose place a newcomer would take: that of the same series, or of a full list the weakest. */
  #rivalOf(
    newcomer: Entry,
    shares: readonly RelatedEntry[],
    list: RelatedList,
    scoreOf: (entry: Entry) => number,
  ): RelatedEntry | undefined {
    const own = this.#seriesOf(newcomer)
    const episode = own === null ? undefined : shares.find(({ entry }) => this.#seriesOf(entry) === own)
    if (episode || shares.length < Math.min(SHARING_MOST, list.room)) return episode
    return shares.toSorted((a, b) => scoreOf(a.entry) - scoreOf(b.entry))[0]
  }

  /** Whether an article still has the words for which it stands beside another. */
  #stillHolds(entry: Entry, { words }: Extract<RelatedReason, { kind: 'shares' }>): boolean {
    if (!this.#plan.edited.has(entry)) return true
    let terms = this.#termsOfEdited.get(entry)
    if (!terms) {
      const { title, body } = textOf(entry, this.#job)
      terms = new Set(tellingTerms(`${title}\n${body}`))
      this.#termsOfEdited.set(entry, terms)
    }
    const has = terms
    return words.every((word) => tellingTerms(word).every((term) => has.has(term)))
  }

  /** Series that have their place beside an article already: its own, whose nearest episodes stand before all that share words. */
  #seriesBeside(entry: Entry): Set<string> {
    const own = this.#seriesOf(entry)
    return new Set(own === null ? [] : [own])
  }

  #isOfOneSeries(entry: Entry, other: Entry): boolean {
    const own = this.#seriesOf(entry)
    return own !== null && own === this.#seriesOf(other)
  }

  /** The series that an article belongs to; a name that too few titles have is none. */
  #seriesOf({ series }: Entry): string | null {
    return series !== null && this.#relations.series.has(series) ? series : null
  }
}
