import {
  episodeDaysPath,
  episodesPath,
  SERIES_INDEX_PATH,
  SERIES_RULES_PATH,
  seriesEntriesPath,
  seriesPath,
} from '#archive/series-paths.ts'
import {
  episodeDaysSchema,
  episodeRowSchema,
  seriesAliasSchema,
  seriesEntriesSchema,
  seriesIndexSchema,
  seriesSchema,
} from '#archive/series-files.ts'
import { seriesKey } from '#archive/series-key.ts'
import { NO_SERIES_RULES, type SeriesRules } from '#archive/series-rules.ts'
import type { Finding } from '#cli/findings.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { articleRecord, articleRecords, publishedOn } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readArticle, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { changedPaths, filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const LATER = '2020-02-01T00:00:00+09:00'
const RIVER = seriesKey('오늘의-강')

const river = (id: number): Partial<ArticleRecord> => ({ title: `[오늘의 강] ${id}` })
const rulesOf = (rules: Partial<SeriesRules>): SeriesRules => ({ ...NO_SERIES_RULES, ...rules })

const readSeries = (dir: string, slug = '오늘의-강') =>
  readParsed(dir, seriesPath(seriesKey(slug)), seriesSchema)
const readRows = (dir: string, chunk = 0) =>
  readParsed(dir, episodesPath(RIVER, chunk), v.array(episodeRowSchema))

test('a series has its episodes, its days, and a place in the index', () =>
  inFolder(async (dir) => {
    await writeRecords(
      dir,
      [
        articleRecord(1, { title: '[오늘의 강 1월 2일자] 안개' }),
        articleRecord(2, { ...river(2), author: null }),
        articleRecord(3, { ...river(3), board: 'talk', publishedAt: '2011-05-01T00:00:00+09:00' }),
        articleRecord(4, { ...river(4), publishedAt: null }),
      ],
      { boards: ['talk', 'news'] },
    )
    const { years, chunks, ...series } = await readSeries(dir)
    expect(series).toEqual({
      slug: '오늘의-강',
      name: '오늘의 강',
      articles: 4,
      first: '2010-01-02',
      last: '2011-05-01',
      boards: ['talk', 'news'],
      rows: 4,
    })
    expect(years).toMatchObject({ 2010: { articles: 2, days: 1 }, 2011: { articles: 1, days: 1 } })
    expect(chunks).toHaveLength(1)
    // Without a date it counts as the oldest; its own day comes before that of publication.
    expect((await readRows(dir)).map(({ id, ...row }) => [id, 'day' in row && row.day])).toEqual([
      [4, null],
      [1, '2010-01-02'],
      [2, '2010-01-02'],
      [3, '2011-05-01'],
    ])
    expect(await readParsed(dir, episodeDaysPath(RIVER, '2010'), episodeDaysSchema)).toEqual([
      { day: '2010-01-02', board: 'news', id: 1, articles: 2 },
    ])
    expect(await readParsed(dir, SERIES_INDEX_PATH, seriesIndexSchema)).toMatchObject({ series: 1 })
    const [entry] = await readParsed(dir, seriesEntriesPath(0), seriesEntriesSchema)
    expect(entry).toMatchObject({ slug: '오늘의-강', articles: 4 })
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an article of a series knows the episodes before and after it, others know nothing of the kind', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, [...articleRecords(3, river), articleRecord(4)])
    expect((await readArticle(dir, 2)).seriesNeighbours).toMatchObject({
      previous: { id: 1 },
      next: { id: 3 },
    })
    expect((await readArticle(dir, 3)).seriesNeighbours).toMatchObject({ previous: { id: 2 }, next: null })
    expect(await readArticle(dir, 4)).not.toHaveProperty('seriesNeighbours')
  }))

test('one more episode of a long series rewrites its last chunk, its year, and what names them', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(1050, river))
    const before = await filesOf(dir)
    await writeRecords(dir, articleRecords(1051, river), { capturedAt: LATER })
    const changed = changedPaths(before, await filesOf(dir)).filter((path) => path.startsWith('series/'))
    expect(changed).toEqual(
      [
        SERIES_INDEX_PATH,
        seriesEntriesPath(0),
        seriesPath(RIVER),
        episodesPath(RIVER, 10),
        episodeDaysPath(RIVER, '2012'),
      ].toSorted(),
    )
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an older episode that is found later joins at the end, and stands in its place by time', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3, river))
    const late = articleRecord(9, { ...river(9), publishedAt: publishedOn(1).replace('07:30', '08:30') })
    await writeRecords(dir, [...articleRecords(3, river), late], { capturedAt: LATER })
    expect((await readRows(dir)).map(({ id }) => id)).toEqual([1, 2, 3, 9])
    expect((await readArticle(dir, 9)).seriesNeighbours).toMatchObject({
      previous: { id: 1 },
      next: { id: 2 },
    })
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an episode that is taken down leaves its place and nothing else; of too few, nothing stays', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(4, river))
    await writeRecords(dir, articleRecords(4, river).toSpliced(1, 1), { capturedAt: LATER })
    const series = await readSeries(dir)
    expect(series).toMatchObject({ articles: 3, rows: 4 })
    expect((await readRows(dir))[1]).toEqual({ board: 'news', id: 2, removed: true })
    const texts = [...(await filesOf(dir))]
      .filter(([path]) => path.startsWith('series/'))
      .map(([, text]) => text)
    expect(texts.join('')).not.toContain('[오늘의 강] 2')
    expect((await readArticle(dir, 1)).seriesNeighbours?.next?.id).toBe(3)
    expect(await findingsOf(dir)).toEqual([])

    await writeRecords(dir, articleRecords(2, river), { capturedAt: LATER })
    const left = [...(await filesOf(dir)).keys()].filter((path) => path.startsWith('series/'))
    expect(left).toEqual([SERIES_INDEX_PATH])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('where a part of the list can’t be read, its order is made anew', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(150, river))
    const before = await filesOf(dir)
    await writeFile(join(dir, episodesPath(RIVER, 0)), '[{"board"')
    await writeRecords(dir, articleRecords(150, river))
    expect(changedPaths(before, await filesOf(dir))).toEqual([])
    await rm(join(dir, episodesPath(RIVER, 0)))
    await writeRecords(dir, articleRecords(150, river))
    expect(changedPaths(before, await filesOf(dir))).toEqual([])
  }))

test('series that an operator merges are one, and the slugs that they had lead to it', () =>
  inFolder(async (dir) => {
    const records = articleRecords(8, (id) => (id < 5 ? river(id) : { title: `[강의 오늘] ${id}` }))
    await writeRecords(dir, records)
    const seriesRules = rulesOf({
      series: [{ name: '강의 하루', slug: 'river-day', prefixes: ['오늘의 강', '강의 오늘'], starts: [] }],
    })
    await writeRecords(dir, records, { seriesRules, capturedAt: LATER })
    expect(await readSeries(dir, 'river-day')).toMatchObject({ name: '강의 하루', articles: 8 })
    for (const slug of ['오늘의-강', '강의-오늘']) {
      expect(await readParsed(dir, seriesPath(seriesKey(slug)), seriesAliasSchema)).toEqual({
        slug,
        alias: 'river-day',
      })
    }
    expect((await readArticle(dir, 1)).series).toEqual({ slug: 'river-day', name: '강의 하루' })
    expect(await findingsOf(dir)).toEqual([])

    // What was said once holds until something else is said.
    const before = await filesOf(dir)
    await writeRecords(dir, records, { capturedAt: LATER })
    expect(changedPaths(before, await filesOf(dir))).toEqual([])
    await writeRecords(dir, records, { seriesRules: NO_SERIES_RULES, capturedAt: LATER })
    expect((await readArticle(dir, 1)).series?.slug).toBe('오늘의-강')
    expect((await filesOf(dir)).has(SERIES_RULES_PATH)).toBe(false)
    expect(await findingsOf(dir)).toEqual([])
  }))

test('a series that an operator names is one from its first article on; one that nothing belongs to is told', () =>
  inFolder(async (dir) => {
    const findings: Finding[] = []
    await writeRecords(
      dir,
      [
        articleRecord(1, { title: '편집국 통신: 3월 1일' }),
        ...[2, 3, 4].map((id) => articleRecord(id, { title: `[부고] ${id}` })),
        ...[5, 6, 7].map((id) => articleRecord(id, { title: `[속보] ${id}` })),
      ],
      {
        report: (finding) => findings.push(finding),
        seriesRules: rulesOf({
          exclude: ['부고'],
          series: [
            { name: '편집국 통신', prefixes: [], starts: ['편집국 통신:'] },
            { name: '없는 연재', prefixes: [], starts: [] },
          ],
        }),
      },
    )
    const { series, chunks } = await readParsed(dir, SERIES_INDEX_PATH, seriesIndexSchema)
    expect([series, chunks.length]).toEqual([1, 1])
    expect(await readSeries(dir, '편집국-통신')).toMatchObject({ articles: 1, first: '2010-03-01' })
    expect(findings).toMatchObject([{ rule: 'series-unused', where: 'series.1', found: '없는 연재' }])
    expect(await findingsOf(dir)).toEqual([])
  }))
