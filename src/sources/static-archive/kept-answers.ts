/** How many answers are kept. A board page needs two, so turning pages back and forth asks nothing twice. */
const KEPT = 60

interface KeptAnswer<T> {
  readonly value: Promise<T>
  /** Of `performance.now()`: a clock that nobody sets. */
  readonly expires: number
}

/** Answers that are used again for a while; what failed is asked for again the next time. */
export class KeptAnswers<T> {
  readonly #answers = new Map<string, KeptAnswer<T>>()

  forget(): void {
    this.#answers.clear()
  }

  /**
   * The answer to a question, asked once for all who want it at the same time.
   * @param lifetime how long the answer may be used again, in milliseconds
   */
  get(question: string, lifetime: number, ask: () => Promise<T>): Promise<T> {
    const kept = this.#answers.get(question)
    if (kept && kept.expires > performance.now()) return kept.value
    const value = ask()
    this.#answers.delete(question)
    this.#answers.set(question, { value, expires: performance.now() + lifetime })
    value.catch(() => {
      if (this.#answers.get(question)?.value === value) this.#answers.delete(question)
    })
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest)
    return value
  }
}
