import { cleanLine } from '#archive/plain-text.ts'

/** A value of JSON. What is `undefined` is left out. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject | undefined

/** An object of JSON-LD. Its keys are words of schema.org and ours to write: foreign text is only ever a value. */
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** Foreign text in one line, or nothing where nothing is left of it. */
export function lineOf(text: string | null | undefined): string | undefined {
  const line = cleanLine(text ?? '')
  return line === '' ? undefined : line
}

/** The things that a page tells of, as one document. */
export function graphOf(...things: readonly JsonObject[]): JsonObject {
  return { '@context': 'https://schema.org', '@graph': things }
}

/** What could end a script element, begin a comment in it, or break off a line of JavaScript. */
const UNSAFE = /[<>&\u2028\u2029]/gu

/**
 * The text of a `<script type="application/ld+json">`. Every letter that means something to a parser of HTML is
 * written as an escape of JSON, so that no foreign text can end the element.
 */
export function jsonLdText(value: JsonObject): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
