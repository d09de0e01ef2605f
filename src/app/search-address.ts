import type { SearchQuery, SearchSort } from '#sources/search.ts'

/** A query that asks for nothing. */
export const NO_QUERY: SearchQuery = {
  text: '',
  board: null,
  from: null,
  to: null,
  author: null,
  series: null,
  notices: false,
  attachments: false,
  sort: 'relevance',
}

const SORTS: ReadonlySet<string> = new Set<SearchSort>(['relevance', 'date', 'views'])

/**
 * What an address or a form asks for. Anybody may write anything there: what makes no sense is as good as not there.
 * @param values of `q`, `board`, `from`, `to`, `author`, `series`, `notices`, `attachments` and `sort`
 */
export function searchQueryOf(values: URLSearchParams): SearchQuery {
  const valueOf = (name: string) => {
    const value = values.get(name)?.trim() ?? ''
    return value === '' ? null : value
  }
  const sort = valueOf('sort') ?? ''
  return {
    // Not trimmed: the address holds what stands in the field, and a space at its end is one that is being typed.
    text: values.get('q') ?? '',
    board: valueOf('board'),
    from: dateOf(valueOf('from') ?? ''),
    to: dateOf(valueOf('to') ?? ''),
    author: valueOf('author'),
    series: valueOf('series'),
    notices: valueOf('notices') !== null,
    attachments: valueOf('attachments') !== null,
    sort: isSort(sort) ? sort : 'relevance',
  }
}

function isSort(text: string): text is SearchSort {
  return SORTS.has(text)
}

/**
 * A year, month or day as people write it (`2014`, `2014.3`, `2014년 3월 26일`, `20140326`) as `2014`, `2014-03` or
 * `2014-03-26`; `null` where it is none.
 */
export function dateOf(text: string): string | null {
  const [, year, month, day] =
    /^\s*(\d{4})(?:\D*(\d{1,2})(?:\D*(\d{1,2}))?)?\D*$/u.exec(text.normalize('NFKC')) ?? []
  if (year === undefined) return null
  const parts = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? [])
  const date = parts.join('-')
  // What never was, such as a 31 April, reads back as another day or as none.
  const first = new Date(`${[...parts, '01', '01'].slice(0, 3).join('-')}T00:00:00Z`)
  return !Number.isNaN(first.valueOf()) && first.toISOString().startsWith(date) ? date : null
}

/** A query as the address has it, `q=…&board=…`, without what it does not ask for; empty where it asks for nothing. */
export function searchParamsOf(query: SearchQuery): string {
  const { text, board, from, to, author, series, notices, attachments, sort } = query
  const values: ReadonlyArray<readonly [string, string | null]> = [
    ['q', text === '' ? null : text],
    ['board', board],
    ['from', from],
    ['to', to],
    ['author', author],
    ['series', series],
    ['notices', notices ? '1' : null],
    ['attachments', attachments ? '1' : null],
    ['sort', sort === NO_QUERY.sort ? null : sort],
  ]
  const params = new URLSearchParams()
  for (const [name, value] of values) if (value !== null) params.set(name, value)
  return params.toString()
}

/** Whether a query has anything to find: words, or something that what is found has to have. */
export function asksForSomething({ text, ...rest }: SearchQuery): boolean {
  const { board, from, to, author, series, notices, attachments } = rest
  return (
    text.trim() !== '' ||
    [board, from, to, author, series].some((value) => value !== null) ||
    notices ||
    attachments
  )
}
