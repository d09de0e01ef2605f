import { readFilter, valueAt, type Document } from './filters.ts'
import { Refusal, type SearchRequest, type Settings } from './requests.ts'

/** A query's words and phrases, and those that must not occur; normalised. */
interface Terms {
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}

/**
 * Answers a search by looking through every document. Words are looked for anywhere in title and body, which finds what
 * Meilisearch finds in texts without typing errors, and besides what is in the middle of words.
 */
export function scan(documents: Iterable<Document>, settings: Settings, request: SearchRequest): object {
  const { filterableAttributes = [], sortableAttributes = [], searchableAttributes = [] } = settings
  const passes = readFilter(request.filter, filterableAttributes)
  for (const facet of request.facets) {
    if (!filterableAttributes.includes(facet)) throw new Refusal(400, 'invalid_search_facets')
  }
  const orders = request.sort.map((text) => {
    const [attribute = '', direction = ''] = text.split(':')
    if (!sortableAttributes.includes(attribute)) throw new Refusal(400, 'invalid_search_sort')
    return { attribute, sign: direction === 'asc' ? 1 : -1 }
  })
  const terms = readTerms(request.q)
  const found = [...documents].filter((document) => {
    const text = normalised(searchableAttributes.map((name) => valueAt(document, name)).join('\n'))
    const has = (term: string) => text.includes(term)
    return passes(document) && terms.wanted.every(has) && !terms.unwanted.some(has)
  })
  // The ranking rules, roughly: what is asked for, then hits in the title, then the newest.
  const inTitle = (document: Document) =>
    terms.wanted.filter((term) => normalised(textOf(document['title'])).includes(term)).length
  found.sort((a, b) => {
    for (const { attribute, sign } of orders) {
      const order = compare(valueAt(a, attribute), valueAt(b, attribute), sign)
      if (order !== 0) return order
    }
    return inTitle(b) - inTitle(a) || compare(a['time'], b['time'], -1)
  })
  const isPaged = request.page !== undefined || request.hitsPerPage !== undefined
  const limit = (isPaged ? request.hitsPerPage : request.limit) ?? 20
  const offset = isPaged ? ((request.page ?? 1) - 1) * limit : (request.offset ?? 0)
  const most = settings.pagination?.maxTotalHits ?? 1000
  const total = Math.min(found.length, most)
  return {
    hits: found
      .slice(Math.min(offset, most), Math.min(offset + limit, most))
      .map((document) => hit(document, request, terms)),
    query: request.q,
    processingTimeMs: 1,
    ...(isPaged
      ? {
          hitsPerPage: limit,
          page: request.page ?? 1,
          totalPages: limit === 0 ? 0 : Math.ceil(total / limit),
          totalHits: total,
        }
      : { limit, offset, estimatedTotalHits: total }),
    ...(request.facets.length > 0 && {
      facetDistribution: Object.fromEntries(
        request.facets.map((facet) => [facet, distribution(found, facet, settings)]),
      ),
      facetStats: {},
    }),
  }
}

function distribution(found: readonly Document[], facet: string, settings: Settings): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const document of found) {
    const value = textOf(valueAt(document, facet))
    if (value !== '') counts[value] = (counts[value] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(counts).slice(0, settings.faceting?.maxValuesPerFacet ?? 100))
}

/** What lacks the attribute comes last, whatever the direction. */
function compare(a: unknown, b: unknown, sign: number): number {
  if (a === b) return 0
  if (a === null || a === undefined) return 1
  if (b === null || b === undefined) return -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign
  return (textOf(a) < textOf(b) ? -1 : 1) * sign
}

function hit(document: Document, request: SearchRequest, terms: Terms): object {
  const retrieved = Object.entries(document).filter(
    ([name]) => request.attributesToRetrieve.includes('*') || request.attributesToRetrieve.includes(name),
  )
  const formatted = new Map<string, unknown>(retrieved.map(([name, value]) => [name, asText(value)]))
  for (const name of new Set([...request.attributesToHighlight, ...request.attributesToCrop])) {
    let text = textOf(document[name])
    if (request.attributesToCrop.includes(name)) text = cropped(text, request, terms)
    if (request.attributesToHighlight.includes(name)) text = highlighted(text, request, terms)
    formatted.set(name, text)
  }
  return { ...Object.fromEntries(retrieved), _formatted: Object.fromEntries(formatted) }
}

/** In what is formatted every value is a text. */
function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

function highlighted(text: string, request: SearchRequest, { wanted }: Terms): string {
  // Of characters that become several when they are normalised, the place in the text would be another.
  const looked = Array.from(text)
    .map((character) => normalised(character).padEnd(1).slice(0, 1))
    .join('')
  const hits = wanted
    .flatMap((term) => [...places(looked, term)].map((from) => ({ from, to: from + term.length })))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const characters = Array.from(text)
  let result = ''
  let place = 0
  for (const { from, to } of hits) {
    if (from < place) continue
    result += characters.slice(place, from).join('') + request.highlightPreTag
    result += characters.slice(from, to).join('') + request.highlightPostTag
    place = to
  }
  return result + characters.slice(place).join('')
}

function* places(text: string, term: string): Generator<number> {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) yield at
}

function cropped(text: string, request: SearchRequest, { wanted }: Terms): string {
  const words = text.split(' ')
  const first = words.findIndex((word) =>
    wanted.some((term) => normalised(word).includes(term.split(' ')[0] ?? '')),
  )
  const from = Math.max(0, Math.min(first - 2, words.length - request.cropLength))
  const to = from + request.cropLength
  const marker = request.cropMarker
  return (from > 0 ? marker : '') + words.slice(from, to).join(' ') + (to < words.length ? marker : '')
}

/** Words, `"phrases"`, and with a `-` before them those that must not occur. */
function readTerms(query: string): Terms {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [all, phrase, word] of query.matchAll(/-?(?:"([^"]*)(?:"|$)|([^\s"]+))/gu)) {
    const text = normalised(phrase ?? word ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if (text !== '') (all.startsWith('-') ? unwanted : wanted).push(text)
  }
  return { wanted, unwanted }
}

function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}
