import { parseId } from '#archive/format.ts'
import type { MeilisearchChoice } from '#archive/search/choice.ts'
import type { Fetch } from '#sources/ask-server.ts'
import {
  SEARCH_PAGE,
  type SearchCounts,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchSort,
} from '#sources/search.ts'
import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'
import { filterOf, quoted, type Choice } from './filter.ts'
import { FOUND_FIELDS, readHit } from './found-document.ts'
import { HIT_END, HIT_START } from './marked-text.ts'
import { MeilisearchClient } from './meilisearch-client.ts'

/** How many words around what was looked for an excerpt has; Meilisearch counts morphemes of Korean as words. */
const EXCERPT_WORDS = 40

/** The order of hits; the best first is the order of the index's own ranking rules. */
const SORT: Readonly<Record<SearchSort, readonly string[]>> = {
  relevance: [],
  date: ['time:desc', 'board:asc', 'sequence:desc'],
  views: ['views:desc', 'time:desc', 'board:asc', 'sequence:desc'],
}

/** Where the hits of a search go: https://www.meilisearch.com/docs/reference/api/search */
const searchAnswerSchema = v.object({ hits: v.array(v.unknown()) })

/** How many articles have each value; an index that never had the field leaves it out. */
const facetSchema = v.optional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))), {})
const countAnswerSchema = v.object({
  results: v.array(v.object({ facetDistribution: v.object({ board: facetSchema, year: facetSchema }) })),
})

/**
 * Searches the documents that `gapan search-export` sent to a Meilisearch server. Its words are what its dictionary makes
 * of a text, so a particle does not hide a Korean word; the last word of a query is a beginning, but nothing is found in the
 * middle of a word. It looks at the first ten words of a query.
 */
export function createMeilisearch(choice: MeilisearchChoice, fetch: Fetch): SearchEngine {
  const client = new MeilisearchClient(choice, fetch)
  const route = `/indexes/${choice.index}/search`

  async function search(
    query: SearchQuery,
    more: { readonly filter: readonly string[]; readonly offset: number; readonly limit: number },
    signal: AbortSignal,
  ): Promise<{ readonly hits: SearchHit[]; readonly hasMore: boolean }> {
    const request = {
      q: query.text,
      matchingStrategy: 'all',
      sort: SORT[query.sort],
      attributesToRetrieve: FOUND_FIELDS,
      attributesToHighlight: ['title', 'body'],
      attributesToCrop: ['body'],
      cropLength: EXCERPT_WORDS,
      cropMarker: '…',
      highlightPreTag: HIT_START,
      highlightPostTag: HIT_END,
      ...more,
    }
    const { hits } = await client.post(route, request, searchAnswerSchema, signal)
    const readable = hits
      .slice(0, SEARCH_PAGE)
      .map(readHit)
      .filter((hit) => hit !== null)
    // One document that something else wrote costs that document; an index full of them is another's.
    if (readable.length > 0 || hits.length === 0)
      return { hits: readable, hasMore: hits.length > SEARCH_PAGE }
    throw new SourceError(
      'unreadable',
      choice.url + route,
      'the index has documents that gapan search-export did not send',
    )
  }

  return {
    async find(query, after, signal) {
      if (asksForNothing(query)) return { hits: [], next: null }
      const offset = parseId(after) ?? 0
      const filter = filterOf(query)
      // One more than a page has tells whether there is another page.
      const { hits, hasMore } = await search(query, { filter, offset, limit: SEARCH_PAGE + 1 }, signal)
      return { hits, next: hasMore ? String(offset + SEARCH_PAGE) : null }
    },

    async count(query, signal): Promise<SearchCounts> {
      if (asksForNothing(query)) return { total: 0, isExact: true, boards: [], years: [] }
      const counting = (without: Choice) => ({
        indexUid: choice.index,
        q: query.text,
        matchingStrategy: 'all',
        filter: filterOf(query, new Set([without])),
        facets: ['board', 'year'],
        hitsPerPage: 0,
      })
      // Where neither is chosen both ask for the same.
      const isOne = query.board === null && query.from === null && query.to === null
      const queries = isOne ? [counting('board')] : [counting('board'), counting('dates')]
      const { results } = await client.post('/multi-search', { queries }, countAnswerSchema, signal)
      const [byBoard, byYear = byBoard] = results.map(({ facetDistribution }) => facetDistribution)
      const boards = Object.entries(byBoard?.board ?? {}).map(([board, count]) => ({ board, count }))
      const years = Object.entries(byYear?.year ?? {}).map(([year, count]) => ({ year: Number(year), count }))
      return {
        // Every article is in one board, so these add up to all; the total that Meilisearch gives has a limit.
        total: boards
          .filter(({ board }) => query.board === null || board === query.board)
          .reduce((sum, { count }) => sum + count, 0),
        isExact: true,
        boards: boards.toSorted((a, b) => b.count - a.count || (a.board < b.board ? -1 : 1)),
        years: years.toSorted((a, b) => b.year - a.year),
      }
    },

    async excerpt(query, { excerpt, headline }, signal) {
      signal.throwIfAborted()
      if (excerpt !== null) return excerpt
      const filter = [...filterOf(query), `key = ${quoted(`${headline.board}-${headline.id}`)}`]
      const { hits } = await search(query, { filter, offset: 0, limit: 1 }, signal)
      return hits[0]?.excerpt ?? null
    },
  }
}

/** Without a word or a filter Meilisearch would give everything. */
function asksForNothing(query: SearchQuery): boolean {
  return !/[\p{L}\p{N}]/u.test(query.text) && filterOf(query).length === 0
}
