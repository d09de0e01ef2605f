import type { Headline } from '#archive/headline.ts'
import { TOP_BY, TOP_SIZE, topRowSchema, type TopScope } from '#archive/top.ts'
import { TOP_OVERVIEW_SIZE, type NewsSource } from '#sources/news-source.ts'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { allHeadlines, byTime } from './all-headlines.ts'

const never = new AbortController().signal

/** What every source must do that tells what was viewed, recommended and discussed most. */
export function testTopLists(open: () => NewsSource): void {
  test('the lists of the most counted are those of all headlines whose counts are known, highest first', async () => {
    const source = open()
    const boards = await source.holdings(never)
    const all = (await Promise.all(boards.map(({ id }) => allHeadlines(source, id)))).flat()
    const beginnings = await source.topOverview(never)
    for (const by of TOP_BY) {
      const counted = all.filter((headline) => (headline[by] ?? 0) > 0)
      const beginning = beginnings.find((list) => list.by === by)
      expect(beginning === undefined).toBe(counted.length === 0)
      if (!beginning) continue
      const whole = await source.top({ by, scope: { of: 'all' } }, never)
      expect(beginning.rows).toEqual(whole.rows.slice(0, TOP_OVERVIEW_SIZE))
      expect(whole.also).toContain(by)
      const years = [...byTime(counted, 0, 4).keys()].filter((year) => year !== '')
      expect(whole.lists?.years).toEqual(years.toSorted().toReversed())
      const scopes: Array<[TopScope, Headline[]]> = [
        [{ of: 'all' }, counted],
        ...years.map((year): [TopScope, Headline[]] => [
          { of: 'year', year },
          counted.filter(({ publishedAt }) => publishedAt?.startsWith(year)),
        ]),
        ...(whole.lists?.boards ?? []).map(({ id }): [TopScope, Headline[]] => [
          { of: 'board', board: id },
          counted.filter(({ board }) => board === id),
        ]),
      ]
      for (const [scope, of] of scopes) {
        const { rows, lists, board, older, newer } = await source.top({ by, scope }, never)
        const highest = of.map((headline) => headline[by] ?? 0).toSorted((a, b) => b - a)
        expect(rows.map(({ count }) => count)).toEqual(highest.slice(0, TOP_SIZE))
        for (const { count, ...row } of rows.map((listed) => v.parse(topRowSchema, listed))) {
          const headline = of.find(({ board: own, id }) => own === row.board && id === row.id)
          expect(headline).toMatchObject({ ...row, [by]: count })
        }
        expect(new Set(rows.map(({ board: own, id }) => `${own}/${id}`)).size).toBe(rows.length)
        expect(lists !== null).toBe(scope.of === 'all')
        expect(board?.id).toBe(scope.of === 'board' ? scope.board : undefined)
        const place = scope.of === 'year' ? years.toSorted().indexOf(scope.year) : -1
        expect(older).toBe(place < 0 ? null : (years.toSorted()[place - 1] ?? null))
        expect(newer).toBe(place < 0 ? null : (years.toSorted()[place + 1] ?? null))
      }
    }
  })
}
