import { sentJson } from '#sources/meilisearch/sent-json.ts'
import type { PostDocument } from './post-document.ts'
import type { PostIndex } from './post-index.ts'

/** A batch is sent when it has this many documents or characters; a server takes 100 MB at most unless told otherwise. */
const BATCH_DOCUMENTS = 1000
const BATCH_LENGTH = 4_000_000

/** Gathers documents and sends many of them together. */
export class DocumentBatch {
  readonly #index: PostIndex
  #lines: string[] = []
  #length = 0

  constructor(index: PostIndex) {
    this.#index = index
  }

  /** @param hasBody whether the index has the body already, so that it need not be sent */
  async add({ body, ...fields }: PostDocument, hasBody: boolean): Promise<void> {
    const line = sentJson(hasBody ? fields : { ...fields, body })
    if (this.#length + line.length > BATCH_LENGTH) await this.flush()
    this.#lines.push(line)
    this.#length += line.length
    if (this.#lines.length >= BATCH_DOCUMENTS) await this.flush()
  }

  /** Sends what has been gathered. */
  async flush(): Promise<void> {
    if (this.#lines.length === 0) return
    const lines = this.#lines
    this.#lines = []
    this.#length = 0
    await this.#index.send(lines)
  }
}
