import { stampOf } from './archive-files.ts'
import { digestOf } from './page-groups.ts'
import type { SiteFolder } from './site-folder.ts'

/** What `SiteFiles.make` writes. */
export interface MadeTexts {
  readonly texts: readonly string[]
  readonly isComplete: boolean
}

/** The files of a site that are not pages: written or copied only where they differ from what was written before. */
export class SiteFiles {
  /** What there is now, by path, with what tells its state. */
  readonly stamps: Record<string, string> = {}
  readonly #folder: SiteFolder
  readonly #known: Readonly<Record<string, string>>

  /** @param known what an earlier run wrote */
  constructor(folder: SiteFolder, known: Readonly<Record<string, string>>) {
    this.#folder = folder
    this.#known = known
  }

  write(path: string, text: string): void {
    const digest = digestOf([text])
    if (this.#isNew(path, digest)) this.#folder.write(path, text)
  }

  /**
   * Makes files that come from one piece of work, if what they are made from has changed.
   * @param stamp tells the state of that
   * @param work gives their texts, and whether all that belongs to them could be had; else they are made again the next time
   */
  async make(paths: readonly string[], stamp: string, work: () => Promise<MadeTexts>): Promise<void> {
    const isNew = paths.map((path) => this.#isNew(path, stamp))
    if (!isNew.includes(true)) return
    const { texts, isComplete } = await work()
    for (const [index, path] of paths.entries()) {
      this.#folder.write(path, texts[index] ?? '')
      if (!isComplete) this.stamps[path] = ''
    }
  }

  /** @param isKept whether the file's content belongs to its name for ever */
  copy(from: string, path: string, isKept = false): void {
    if (this.#isNew(path, isKept ? 'kept' : stampOf(from))) this.#folder.copy(from, path, isKept)
  }

  #isNew(path: string, stamp: string): boolean {
    this.stamps[path] = stamp
    const known = Object.hasOwn(this.#known, path) ? this.#known[path] : undefined
    return known !== stamp || !this.#folder.has(path)
  }
}
