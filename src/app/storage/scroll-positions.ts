import * as v from 'valibot'

const KEY = 'gapan.scroll'

const positionsSchema = v.record(v.string(), v.number())

/** Entries of the browser's history whose place is remembered. */
const KEPT = 50

/**
 * How far down each page of the browser's history was read, in CSS pixels; kept for as long as the tab, reloads
 * included. Where storage is blocked, for as long as the page.
 */
export class ScrollPositions {
  readonly #positions = new Map<string, number>(load())

  /** @param historyKey names an entry of the browser's history */
  get(historyKey: string): number | undefined {
    return this.#positions.get(historyKey)
  }

  set(historyKey: string, top: number): void {
    this.#positions.delete(historyKey)
    this.#positions.set(historyKey, top)
    const [oldest] = this.#positions.keys()
    if (this.#positions.size > KEPT && oldest !== undefined) this.#positions.delete(oldest)
  }

  /** Keeps them beyond this page: it is about to be left. */
  save(): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#positions)))
    } catch {
      // Blocked or full: a reload begins at the top.
    }
  }
}

function load(): Array<[string, number]> {
  try {
    return Object.entries(v.parse(positionsSchema, JSON.parse(sessionStorage.getItem(KEY) ?? '{}')))
  } catch {
    return []
  }
}
