import * as v from 'valibot'

/*
 * What Meilisearch takes, as its API reference describes it (version 1.50; checked against the types that its routes parse
 * requests with). Strict: like the server itself, a field that is not known is refused.
 */

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))
const names = v.array(v.string())
const filter = v.union([v.string(), v.array(v.union([v.string(), v.array(v.string())]))])

const searchEntries = {
  q: v.optional(v.string(), ''),
  offset: v.optional(wholeNumber),
  limit: v.optional(wholeNumber),
  page: v.optional(wholeNumber),
  hitsPerPage: v.optional(wholeNumber),
  filter: v.optional(filter, []),
  facets: v.optional(names, []),
  sort: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\w.]+:(?:asc|desc)$/))), []),
  attributesToRetrieve: v.optional(names, ['*']),
  attributesToHighlight: v.optional(names, []),
  attributesToCrop: v.optional(names, []),
  cropLength: v.optional(wholeNumber, 10),
  cropMarker: v.optional(v.string(), '…'),
  highlightPreTag: v.optional(v.string(), '<em>'),
  highlightPostTag: v.optional(v.string(), '</em>'),
  matchingStrategy: v.optional(v.picklist(['last', 'all', 'frequency']), 'last'),
  locales: v.optional(names, []),
}

export const searchRequest = v.strictObject(searchEntries)
export type SearchRequest = v.InferOutput<typeof searchRequest>

export const multiSearchRequest = v.strictObject({
  queries: v.array(v.strictObject({ indexUid: v.string(), ...searchEntries })),
})

export const fetchRequest = v.strictObject({
  offset: v.optional(wholeNumber, 0),
  limit: v.optional(wholeNumber, 20),
  fields: v.optional(names),
  filter: v.optional(filter, []),
})

export const deleteRequest = v.strictObject({ filter })

export const settingsRequest = v.strictObject({
  searchableAttributes: v.optional(names),
  filterableAttributes: v.optional(names),
  sortableAttributes: v.optional(names),
  rankingRules: v.optional(names),
  localizedAttributes: v.optional(
    v.array(v.strictObject({ attributePatterns: names, locales: v.array(v.pipe(v.string(), v.length(3))) })),
  ),
  typoTolerance: v.optional(
    v.strictObject({
      enabled: v.optional(v.boolean()),
      minWordSizeForTypos: v.optional(v.strictObject({ oneTypo: wholeNumber, twoTypos: wholeNumber })),
    }),
  ),
  pagination: v.optional(v.strictObject({ maxTotalHits: wholeNumber })),
  faceting: v.optional(v.strictObject({ maxValuesPerFacet: wholeNumber })),
})
export type Settings = v.InferOutput<typeof settingsRequest>

/** A refusal as Meilisearch words it. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message = code) {
    super(message)
    this.status = status
    this.code = code
  }
}
