import {
  askServer,
  asText,
  parseAnswer,
  rejectOnAbort,
  type Answer,
  type Fetch,
} from '#sources/ask-server.ts'
import { SourceError } from '#sources/source-error.ts'
import { KeptAnswers } from './kept-answers.ts'

/** How long a request may take before it counts as unanswered. */
export const TIME_LIMIT_MS = 30_000

/** Reads the files of one kind: a list chunk, an article. */
export type ReadFile<T> = (file: string, signal: AbortSignal) => Promise<T>

/**
 * Reads JSON files of an archive: one request for askers of the same file at the same time, each answer parsed once, and
 * every way in which a static host can answer wrongly told apart.
 */
export class ArchiveClient {
  readonly #base: string
  readonly #fetch: Fetch
  readonly #kept: Array<KeptAnswers<unknown>> = []

  /** @param base address of the archive, with a slash at its end */
  constructor(base: string, fetch: Fetch) {
    this.#base = base
    this.#fetch = fetch
  }

  /** Forgets all answers. */
  forget(): void {
    for (const answers of this.#kept) answers.forget()
  }

  urlOf(path: string): string {
    return this.#base + path
  }

  /**
   * A reader of one kind of file. A file is named by its path within the archive, with `?r=…` where a revision is meant.
   * @param parse turns JSON into the wanted type, or throws a `SourceError`; what it gives is shared by all askers
   * @param lifetime how long an answer may be used again, in milliseconds
   */
  reader<T>(parse: (file: string, json: unknown) => T, lifetime: number): ReadFile<T> {
    const answers = new KeptAnswers<T>()
    this.#kept.push(answers)
    // The request is not bound to one asker's signal: another may be waiting for the same file.
    return async (file, signal) => {
      signal.throwIfAborted()
      const answer = answers.get(file, lifetime, async () => parse(file, await this.#request(file)))
      return rejectOnAbort(answer, signal)
    }
  }

  async #request(file: string): Promise<unknown> {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS)
    const url = this.urlOf(file)
    return parseAnswer(file, contentOf(file, await askServer(this.#fetch, url, file, { signal }, asText)))
  }
}

/** What a file holds. @throws SourceError where the server did not give it */
export function contentOf<Content>(file: string, { ok, status, content }: Answer<Content>): Content {
  if (ok) return content
  const isMissing = status === 404 || status === 410
  throw new SourceError(isMissing ? 'not-found' : 'server', file, `the server answered ${status}`)
}
