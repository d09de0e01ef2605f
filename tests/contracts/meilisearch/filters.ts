import { Refusal } from './requests.ts'

export type Document = Readonly<Record<string, unknown>>
type Test = (document: Document) => boolean

/** One condition: an attribute, an operator, and one value or a list. */
const CONDITION = /^\s*([\w.]+)\s*(=|!=|>=|<=|>|<|NOT IN|IN)\s*(.*?)\s*$/su

/**
 * Reads a filter as Meilisearch does, as far as conditions in arrays go: of the outer each must hold, of an inner one.
 * @param filterable the attributes that may be named
 */
export function readFilter(
  filter: string | ReadonlyArray<string | readonly string[]>,
  filterable: readonly string[],
): Test {
  const groups = (typeof filter === 'string' ? [filter] : filter).map((part) =>
    (typeof part === 'string' ? [part] : part).map((text) => readCondition(text, filterable)),
  )
  return (document) => groups.every((group) => group.some((test) => test(document)))
}

function readCondition(text: string, filterable: readonly string[]): Test {
  const [, attribute = '', operator = '', rest = ''] = CONDITION.exec(text) ?? []
  if (!filterable.includes(attribute)) {
    throw new Refusal(400, 'invalid_search_filter', `Attribute \`${attribute}\` is not filterable.`)
  }
  if (operator === 'IN' || operator === 'NOT IN') {
    const values = readList(rest)
    return (document) => values.includes(facetOf(valueAt(document, attribute))) === (operator === 'IN')
  }
  const [value, end] = readValue(rest, 0)
  if (end !== rest.length)
    throw new Refusal(400, 'invalid_search_filter', `Found unexpected characters: ${rest}`)
  return (document) => compares(valueAt(document, attribute), operator, value)
}

function compares(found: unknown, operator: string, value: string): boolean {
  if (operator === '=') return found !== null && facetOf(found) === value
  if (operator === '!=') return facetOf(found) !== value
  if (typeof found !== 'number') return false
  const number = Number(value)
  if (Number.isNaN(number)) throw new Refusal(400, 'invalid_search_filter', `${value} is no number`)
  if (operator === '>=') return found >= number
  if (operator === '<=') return found <= number
  return operator === '>' ? found > number : found < number
}

function readList(text: string): string[] {
  if (!/^\[.*\]$/su.test(text)) throw new Refusal(400, 'invalid_search_filter', 'a list has brackets')
  const inner = text.slice(1, -1)
  const values: string[] = []
  let place = 0
  while (place < inner.length) {
    const [value, end] = readValue(inner, place)
    values.push(value)
    place = end
    const comma = /^\s*,\s*/u.exec(inner.slice(place))
    if (!comma && place < inner.length)
      throw new Refusal(400, 'invalid_search_filter', `a comma is missing: ${inner}`)
    place += comma?.[0].length ?? 0
  }
  return values
}

/** A value at a place in a text, as facets are compared, and where it ends. */
function readValue(text: string, from: number): [value: string, end: number] {
  const quote = text[from]
  if (quote !== '"' && quote !== "'") {
    const word = /^[\p{L}\p{N}_.-]+/u.exec(text.slice(from))?.[0]
    if (word === undefined) throw new Refusal(400, 'invalid_search_filter', `no value: ${text}`)
    return [facetOf(word), from + word.length]
  }
  let value = ''
  for (let place = from + 1; place < text.length; place += 1) {
    const character = text.charAt(place)
    if (character === quote) return [facetOf(value), place + 1]
    if (character !== '\\') {
      value += character
      continue
    }
    place += 1
    const escaped = text.charAt(place)
    // Others than these begin sequences such as \n and \u{…}, which nobody means who quotes a text.
    if (!['\\', '"', "'"].includes(escaped)) throw new Refusal(400, 'invalid_search_filter', `\\${escaped}`)
    value += escaped
  }
  throw new Refusal(400, 'invalid_search_filter', `a quote is missing: ${text}`)
}

/** Facets are compared without regard to case and width. */
function facetOf(value: unknown): string {
  return String(value).normalize('NFKC').toLowerCase()
}

/** What a document has at `series.slug`; `null` where it has nothing there. */
export function valueAt(document: Document, attribute: string): unknown {
  let value: unknown = document
  for (const name of attribute.split('.')) {
    if (typeof value !== 'object' || value === null) return null
    value = Object.entries(value).find(([key]) => key === name)?.[1] ?? null
  }
  return value
}
