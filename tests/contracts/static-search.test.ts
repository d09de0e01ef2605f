import type { Article } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import type { StaticChoice } from '#archive/search/choice.ts'
import type { SearchEngine, SearchHit, SearchQuery } from '#sources/search.ts'
import { makeArticle } from '#tests/components/make.ts'
import { inFolder } from '#tests/fixtures/records/write-records.ts'
import * as fc from 'fast-check'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFullScan } from './full-scan-engine.ts'
import { indexArticles, searchIndexed } from './indexed-articles.ts'
import { NO_QUERY } from './search-query.ts'

const never = new AbortController().signal

const BOARDS = ['news', 'talk', 'world'] as const
const AUTHORS = [null, '김나루', '산책자', 'R. Heron'] as const
const WORDS = [
  '강',
  '강가',
  '강가에',
  '한강',
  '나룻배',
  '나룻배가',
  '룻배',
  '도선장',
  '대통령이',
  '대통',
  '통령',
  '첫눈',
  '2010년',
  'kbs뉴스',
  'ferry',
  'Ferries',
  'ferryman',
  'fe',
  'leaves',
  'the',
  'The',
  'ＦＥＲＲＹ',
  'ﬁre',
  'Σίσυφος',
  '나룻-배',
  '문서를',
  '日本',
  'naïve',
  'a',
  '3',
] as const

const word = fc.constantFrom(...WORDS)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const day = fc
  .tuple(
    fc.integer({ min: 2009, max: 2012 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const time = fc.tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom('+09:00', 'Z', '-11:00'))

const article = fc
  .record({
    title: line,
    body: fc.array(line, { minLength: 1, maxLength: 3 }),
    author: fc.constantFrom(...AUTHORS),
    publishedAt: fc.option(time, { freq: 8 }),
    views: fc.option(fc.nat(50), { freq: 5 }),
    isSeries: fc.boolean(),
    notice: fc.boolean(),
    hasFile: fc.boolean(),
  })
  .map(({ body, publishedAt, isSeries, hasFile, ...rest }) => ({
    ...rest,
    body: paragraphs(...body),
    publishedAt:
      publishedAt && `${publishedAt[0]}T${String(publishedAt[1]).padStart(2, '0')}:00:00${publishedAt[2]}`,
    series: isSeries ? { slug: '나루-일지', name: '나루 일지' } : null,
    attachments: hasFile ? [{ name: 'a', url: null, bytes: null, type: 'text/plain', downloads: null }] : [],
  }))

/** What an import brings: articles, of which some are new, some edited, and some gone since the one before. */
const imports = fc.array(
  fc.record({
    added: fc.array(article, { maxLength: 14 }),
    edited: fc.array(fc.tuple(fc.nat(40), article), { maxLength: 2 }),
    gone: fc.array(fc.nat(40), { maxLength: 1 }),
  }),
  { minLength: 1, maxLength: 4 },
)

const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '룻',
      '통령이',
      '령',
      '가에',
      'ferr',
      'ㄴㄹ',
      'ㄷㅅㅈ',
      'ㄱ',
      'ㄴㄹㅂㄱ',
      '년',
      '"',
      '없는말',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  },
)
const query = fc.record({
  text: fc
    .array(fc.tuple(fc.constantFrom('', '', '', '-'), piece), { maxLength: 3 })
    .map((pieces) => pieces.map(([minus, text]) => minus + text).join(' ')),
  board: fc.option(fc.constantFrom(...BOARDS), { freq: 2 }),
  from: fc.option(fc.constantFrom('2009', '2010', '2010-03', '2011-06-15'), { freq: 2 }),
  to: fc.option(fc.constantFrom('2009', '2010-12', '2011', '2011-06-15', '2012-11-02'), { freq: 2 }),
  author: fc.option(fc.constantFrom('김나루', 'R. Heron', '아무도'), { freq: 2 }),
  series: fc.option(fc.constantFrom('나루-일지', '없는-것'), { freq: 2 }),
  notices: fc.boolean().map((is) => is),
  attachments: fc.boolean(),
  sort: fc.constantFrom('date', 'views', 'relevance'),
} as const)

/** Every hit, page by page, that stays one when its article is read. */
async function checkedHits(engine: SearchEngine, asked: SearchQuery): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  let after: string | null = null
  do {
    const page = await engine.find(asked, after, never)
    hits.push(...page.hits)
    after = page.next
  } while (after !== null)
  const excerpts = await Promise.all(hits.map((hit) => engine.excerpt(asked, hit, never)))
  return hits.filter((_, index) => excerpts[index] !== null)
}

const names = (hits: readonly SearchHit[]) => hits.map(({ headline: { board, id } }) => `${board}/${id}`)

/** Whether a query forbids something that can't be told from the index alone. */
function isUncertain(asked: SearchQuery): boolean {
  return /-(?:"[^"]* [^"]*"|"?[가-힣]{3,}|"?kbs|"?나룻-|ㄴㄹㅂㄱ)/u.test(asked.text)
}

/** What hits are sorted by; nothing where each engine has its own idea of that. */
function orderOf({ sort }: SearchQuery, hits: readonly SearchHit[]): Array<number | null> {
  if (sort === 'relevance') return []
  return hits.map(({ headline: { views, publishedAt } }) => {
    const time = publishedAt === null ? null : Date.parse(publishedAt)
    return sort === 'views' ? views : time
  })
}

test('after any imports the index finds what a full scan finds', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(imports, fc.array(query, { minLength: 12, maxLength: 12 }), (steps, queries) =>
      inFolder(async (dir) => {
        const present = new Map<number, Article>()
        let choice: StaticChoice | undefined
        let count = 0
        for (const { added, edited, gone } of steps) {
          for (const [place, change] of edited) {
            const [id, old] = [...present][place % Math.max(1, present.size)] ?? []
            if (id !== undefined && old) present.set(id, { ...old, ...change })
          }
          for (const place of gone) present.delete([...present.keys()][place] ?? -1)
          for (const fields of added) {
            count += 1
            const board = BOARDS[count % BOARDS.length] ?? 'news'
            present.set(count, makeArticle({ ...fields, board, id: count, sequence: count }))
          }
          choice = (await indexArticles(dir, [...present.values()], choice)).choice
        }
        if (!choice) return
        const articles = [...present.values()]
        const engine = searchIndexed(dir, choice, articles)
        const scan = createFullScan(articles)
        for (const asked of queries) {
          const [found, truth] = [await checkedHits(engine, asked), await checkedHits(scan, asked)]
          const [foundNames, trueNames] = [names(found), names(truth)]
          const [counted, truthCounted] = [await engine.count(asked, never), await scan.count(asked, never)]
          const isCertain = !isUncertain(asked)
          const missed = trueNames.filter((name) => !foundNames.includes(name))
          expect(foundNames.filter((name) => !trueNames.includes(name))).toEqual([])
          expect(isCertain ? missed : []).toEqual([])
          expect(counted.isExact ? counted : truthCounted).toEqual(truthCounted)
          expect(isCertain && counted.total < truthCounted.total).toBe(false)
          expect(isCertain ? orderOf(asked, found) : []).toEqual(isCertain ? orderOf(asked, truth) : [])
        }
      }),
    ),
    { numRuns: 25 },
  ),
)

test('every file of an index is there, and none of them is wanted by the next that does not use it', () =>
  inFolder(async (dir) => {
    const articles = Array.from({ length: 40 }, (_, index) =>
      makeArticle({
        id: index + 1,
        sequence: index,
        publishedAt: `2010-01-01T00:00:${String(index).padStart(2, '0')}Z`,
      }),
    )
    const { choice, paths } = await indexArticles(dir, articles)
    expect([...paths].filter((path) => !existsSync(join(dir, path)))).toEqual([])
    const again = await indexArticles(dir, articles, choice)
    expect(again.choice).toEqual(choice)
    const more = await indexArticles(
      dir,
      [...articles, makeArticle({ id: 41, sequence: 40, publishedAt: '2010-02-01T00:00:00Z' })],
      choice,
    )
    expect(more.choice).not.toEqual(choice)
    // A reader that has the old manifest open goes on searching until its files are swept.
    expect(
      names(
        (await searchIndexed(dir, choice, articles).find({ ...NO_QUERY, board: 'news' }, null, never)).hits,
      )[0],
    ).toBe('news/40')
  }))
