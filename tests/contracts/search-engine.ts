import {
  SEARCH_PAGE,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type TextPart,
} from '#sources/search.ts'
import { describe, expect, test } from 'vitest'
import { HOSTILE_NAME } from './meilisearch/searched-archive.ts'
import { NO_QUERY } from './search-query.ts'

const never = new AbortController().signal

const shown = (parts: readonly TextPart[] | null) => (parts ?? []).map(({ text }) => text).join('')
const marked = (parts: readonly TextPart[] | null) =>
  (parts ?? []).filter(({ isHit }) => isHit).map(({ text }) => text)

/**
 * What searching `SEARCHED_RECORDS` gives, whichever engine answers: the contract of `src/sources/search.ts`. Only words from their
 * beginning are looked for, since a Meilisearch finds no others.
 */
export function testSearchEngine(name: string, open: () => SearchEngine | Promise<SearchEngine>): void {
  /** What stays a hit when its article has been read. */
  async function found(asked: Partial<SearchQuery>): Promise<string[]> {
    const query = { ...NO_QUERY, ...asked }
    const engine = await open()
    const { hits } = await engine.find(query, null, never)
    const excerpts = await Promise.all(hits.map((hit) => engine.excerpt(query, hit, never)))
    return hits
      .filter((_, index) => excerpts[index] !== null)
      .map(({ headline: { board, id } }) => `${board}/${id}`)
  }

  describe(`${name} is searched`, () => {
    test.each<[string, Partial<SearchQuery>, string[]]>([
      ['a word is found by its stem', { text: '등대' }, ['news/52', 'news/51', 'talk/1']],
      ['all words must occur', { text: 'keeper 등대' }, ['news/52', 'news/51']],
      ['a phrase is words in this order', { text: '"keeper walked"' }, ['news/51']],
      ['a word with a minus must not occur', { text: 'keeper -lighthouse' }, ['news/52']],
      ['case does not count', { text: 'LIGHTHOUSE' }, ['news/51']],
      ['a board', { text: '등대', board: 'talk' }, ['talk/1']],
      ['a year is all of it', { from: '2012', to: '2012' }, ['news/51']],
      ['a day is that of the time itself', { from: '2013-01-01', to: '2013-02' }, ['news/53', 'news/52']],
      ['an author, whatever the name', { author: HOSTILE_NAME }, ['news/52']],
      ['no author gets out of quotes', { author: '" OR board = "news' }, []],
      ['a series', { series: '나루-일지' }, ['news/53', 'news/52', 'news/51']],
      ['notices', { notices: true }, ['news/51']],
      ['attachments', { attachments: true }, ['news/52']],
      ['nothing', {}, []],
      ['only punctuation', { text: '"-!? "' }, []],
      ['what is not there', { text: '잠수함' }, []],
    ])('%s', async (_, query, expected) => {
      expect(await found(query)).toEqual(expected)
    })

    test('sorted by views, what was not counted comes last', async () => {
      const list = await found({ series: '나루-일지', sort: 'views' })
      expect(list).toEqual(['news/52', 'news/53', 'news/51'])
    })

    test('the best comes first where the title has the word', async () => {
      expect((await found({ text: '등대 쉬는', sort: 'relevance' }))[0]).toBe('news/52')
    })

    test('what was looked for is marked, and markup in a text is text', async () => {
      const engine = await open()
      const query = { ...NO_QUERY, text: '등대', board: 'news' }
      const { hits } = await engine.find(query, null, never)
      const [hit] = hits
      expect(hit?.headline).toMatchObject({
        title: '[나루 일지] <img src=x onerror=alert(1)> 등대가 쉬는 날',
        views: 900,
      })
      expect(shown(hit?.title ?? [])).toBe(hit?.headline.title)
      expect(marked(hit?.title ?? [])).toEqual(['등대'])
      const excerpt = async (asked: SearchQuery, of: Partial<SearchHit> = {}) =>
        hit ? engine.excerpt(asked, { ...hit, ...of }, never) : null
      const parts = await excerpt(query)
      expect(shown(parts)).toContain('<script>alert(2)</script>')
      expect(marked(parts)).toEqual(['등대'])
      expect(await excerpt(query, { excerpt: null })).toEqual(parts)
      expect(await excerpt({ ...query, text: '잠수함' }, { excerpt: null })).toBeNull()
    })

    test('what has been aborted gives its reason', async () => {
      const engine = await open()
      const reason = new Error('something else was typed')
      const query = { ...NO_QUERY, text: '등대' }
      const asked = [
        engine.find(query, null, AbortSignal.abort(reason)),
        engine.count(query, AbortSignal.abort(reason)),
      ]
      for (const answer of await Promise.allSettled(asked)) expect(answer).toMatchObject({ reason })
    })

    test('turning the pages gives every hit once, and as many as are counted', async () => {
      const engine = await open()
      const query = { ...NO_QUERY, text: 'ferry' }
      const seen: string[] = []
      const lengths: number[] = []
      let after: string | null = null
      do {
        const { hits, next } = await engine.find(query, after, never)
        seen.push(...hits.map(({ headline: { board, id } }) => `${board}/${id}`))
        lengths.push(hits.length)
        after = next
      } while (after !== null)
      expect(lengths).toEqual([SEARCH_PAGE, SEARCH_PAGE, 11])
      expect(new Set(seen).size).toBe(51)
      expect((await engine.count(query, never)).total).toBe(51)
      expect(seen.slice(0, 2)).toEqual(['news/53', 'news/50'])
    })

    test('counts by board and by year leave the choice of a board and of a year out', async () => {
      const engine = await open()
      const query = { ...NO_QUERY, text: '등대' }
      const all = {
        total: 3,
        isExact: true,
        boards: [
          { board: 'news', count: 2 },
          { board: 'talk', count: 1 },
        ],
        years: [
          { year: 2013, count: 1 },
          { year: 2012, count: 1 },
        ],
      }
      expect(await engine.count(query, never)).toEqual(all)
      expect(await engine.count({ ...query, board: 'news' }, never)).toEqual({ ...all, total: 2 })
      expect(await engine.count({ ...query, from: '2013' }, never)).toEqual({
        ...all,
        total: 1,
        boards: [{ board: 'news', count: 1 }],
      })
      expect(await engine.count({ ...query, board: 'talk' }, never)).toEqual({ ...all, total: 1, years: [] })
      expect(await engine.count({ ...query, text: '잠수함' }, never)).toEqual({
        total: 0,
        isExact: true,
        boards: [],
        years: [],
      })
      expect((await engine.count(NO_QUERY, never)).total).toBe(0)
    })

    test.each([
      ['5,000 characters', '등대 '.repeat(1700)],
      ['quotes without end', '"""등대" "'],
      ['right-to-left marks', '\u202E등대\u200F'],
      ['emoji', '😀 👩‍👩‍👧'],
      ['half a character', '등대\uD83D'],
      ['backslashes', '\\"등대\\'],
    ])('%s get an answer', async (_, text) => {
      const engine = await open()
      await expect(engine.find({ ...NO_QUERY, text }, null, never)).resolves.toHaveProperty('hits')
      await expect(engine.count({ ...NO_QUERY, text }, never)).resolves.toHaveProperty('total')
    })
  })
}
