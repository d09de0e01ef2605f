import { articleSchema, relatedSchema } from '#archive/article.ts'
import { elementsOf } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { frontSchema } from '#archive/front.ts'
import { headlineSchema } from '#archive/headline.ts'
import { boardSchema, siteSchema } from '#archive/manifest.ts'
import { RELATED_LIMIT, type ListPage, type NewsSource } from '#sources/news-source.ts'
import { SourceError, type SourceErrorKind } from '#sources/source-error.ts'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const never = new AbortController().signal

/**
 * What every `NewsSource` must do, whatever it reads from.
 * @param open gives a source with at least one board of more than 25 articles
 */
export function testNewsSource(name: string, open: () => NewsSource): void {
  describe(`${name} keeps the contract of NewsSource`, () => {
    test('the overview and the front page have the shapes of the archive', async () => {
      const { site, boards, capturedAt } = await open().overview(never)
      v.parse(siteSchema, site)
      const names = (await open().holdings(never)).map((board) => v.parse(boardSchema, board))
      expect(boards).toEqual(names.map(({ id, title }) => ({ id, title })))
      expect(Date.parse(capturedAt)).not.toBeNaN()
      v.parse(frontSchema, await open().front(never))
    })

    test('the permanent pages show every headline of a board once, and lead from one to the next', async () => {
      const source = open()
      for (const board of await source.holdings(never)) {
        const ids: number[] = []
        let page: number | 'newest' | null = 1
        let steps = 0
        while (page !== null && page !== 'newest') {
          const list: ListPage = await source.listPage({ board: board.id, page }, never)
          expect(list.notices).toEqual([])
          for (const headline of list.headlines) v.parse(headlineSchema, headline)
          ids.unshift(...list.headlines.map(({ id }) => id))
          page = list.newer
          steps += 1
          expect(steps).toBeLessThanOrEqual(Math.ceil(board.rows / 25))
          // A permanent page must not change when the board goes on.
          expect(list.totals).toBeNull()
        }
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(board.articles)

        const newest = await source.listPage({ board: board.id, page: 'newest' }, never)
        expect(newest.newer).toBeNull()
        expect(newest.totals).toEqual({ articles: board.articles, comments: board.comments })
        expect(newest.headlines.map(({ id }) => id)).toEqual(ids.slice(0, newest.headlines.length))
        expect(newest.notices).toHaveLength(board.notices)
        expect(newest.notices.every(({ notice }) => notice)).toBe(true)
      }
    })

    test('a date range has what was published in it, newest first', async () => {
      const source = open()
      const [board] = await source.holdings(never)
      if (!board) throw new Error('the source has no board')
      let found = 0
      for (const [year, { articles }] of Object.entries(board.years)) {
        const inYear = await source.dateRange({ board: board.id, year: Number(year) }, never)
        expect(inYear).toHaveLength(articles)
        expect(inYear.every(({ publishedAt }) => publishedAt?.startsWith(year))).toBe(true)
        const times = inYear.map(({ publishedAt }) => publishedAt ?? '')
        expect(times).toEqual(times.toSorted().toReversed())
        const [first] = inYear
        const [, month = '', day = ''] = /^\d{4}-(\d\d)-(\d\d)/.exec(first?.publishedAt ?? '') ?? []
        const onDay = await source.dateRange(
          { board: board.id, year: Number(year), month: Number(month), day: Number(day) },
          never,
        )
        expect(onDay.map(({ id }) => id)).toContain(first?.id)
        expect(onDay.every(({ publishedAt }) => publishedAt?.startsWith(`${year}-${month}-${day}`))).toBe(
          true,
        )
        found += inYear.length
      }
      expect(found).toBeGreaterThan(0)
      await expect(source.dateRange({ board: board.id, year: 1899 }, never)).resolves.toEqual([])
    })

    test('an article agrees with its headline, and its bodies have passed the allowlist', async () => {
      const source = open()
      const [board] = (await source.overview(never)).boards
      const { headlines } = await source.listPage({ board: board?.id ?? '', page: 'newest' }, never)
      for (const headline of headlines) {
        const article = v.parse(articleSchema, await source.article(headline, never))
        const { attachments, discussion } = article
        const { attachments: attachmentCount, ...fields } = headline
        expect(article).toMatchObject(fields)
        expect(attachments).toHaveLength(attachmentCount)
        expect(discussion).toHaveLength(headline.comments)
        expect(sanitizeBody(article.body)).toEqual(article.body)
        const hasImage = [...elementsOf(article.body)].some(({ tagName }) => tagName === 'img')
        expect(hasImage).toBe(headline.hasImages)
      }
    })

    test('related headlines: each once, never the article itself, never more than fit', async () => {
      const source = open()
      for (const board of (await source.overview(never)).boards) {
        const { headlines } = await source.listPage({ board: board.id, page: 'newest' }, never)
        for (const headline of headlines.slice(0, 5)) {
          const related = await source.related(headline, never)
          for (const entry of related) v.parse(relatedSchema, entry)
          const keys = related.map(({ board: other, id }) => `${other}/${id}`)
          expect(keys).not.toContain(`${headline.board}/${headline.id}`)
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.length).toBeLessThanOrEqual(RELATED_LIMIT)
        }
      }
    })

    test.each<[string, (source: NewsSource, board: string) => Promise<unknown>]>([
      ['board', (source) => source.listPage({ board: 'no_such_board', page: 'newest' }, never)],
      ['page', (source, board) => source.listPage({ board, page: 1_000_000 }, never)],
      ['page 0', (source, board) => source.listPage({ board, page: 0 }, never)],
      ['article', (source, board) => source.article({ board, id: 999_999_999 }, never)],
      ['article of such a board', (source) => source.article({ board: 'no_such_board', id: 1 }, never)],
      ['board in a date range', (source) => source.dateRange({ board: 'no_such_board', year: 2020 }, never)],
      ['slug', (source, board) => source.findBySlug({ board, slug: 'no-such-slug' }, never)],
      ['article to relate to', (source, board) => source.related({ board, id: 999_999_999 }, never)],
    ])('there is no such %s', async (_what, ask) => {
      const source = open()
      const [board] = (await source.overview(never)).boards
      await expect(kindOf(ask(source, board?.id ?? ''))).resolves.toBe('not-found')
    })

    test('an aborted question is rejected with the reason, and the next one is answered', async () => {
      const source = open()
      const controller = new AbortController()
      const question = source.overview(controller.signal)
      controller.abort(new Error('turned the page'))
      await expect(question).rejects.toThrow('turned the page')
      await expect(source.overview(never)).resolves.toHaveProperty('site')
      await expect(source.front(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    })

    test('twenty askers of the same thing get the same answer', async () => {
      const source = open()
      const answers = await Promise.all(Array.from({ length: 20 }, () => source.overview(never)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    })
  })
}

/** How a question failed; anything but a `SourceError` is a fault of the adapter. */
export async function kindOf(question: Promise<unknown>): Promise<SourceErrorKind> {
  try {
    await question
  } catch (error) {
    if (error instanceof SourceError) return error.kind
    throw error
  }
  throw new Error('this was expected to fail')
}
