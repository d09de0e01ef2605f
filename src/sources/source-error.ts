/**
 * Everything that can go wrong between the reader and its source. A closed union: whoever shows an
 * error can show each of them, and nothing else arrives.
 */
export type SourceErrorKind =
  /** There is no such board, page or article (any more). */
  | 'not-found'
  /** No answer: no network, a refused connection, nothing within the time limit. */
  | 'unreachable'
  /** The server answered with a fault of its own, or asks to wait. */
  | 'server'
  /** The answer is not what it should be: cut off, a web page in place of data, wrong fields. */
  | 'unreadable'
  /** The archive is of a format that this reader doesn't know yet. */
  | 'newer-format'

export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly kind: SourceErrorKind
  /** What was asked for: the path of a file, or an address. */
  readonly subject: string

  /**
   * @param detail for the person who keeps the archive: what was expected and what came
   */
  constructor(kind: SourceErrorKind, subject: string, detail: string, options?: ErrorOptions) {
    super(`${subject}: ${detail}`, options)
    this.kind = kind
    this.subject = subject
  }
}
