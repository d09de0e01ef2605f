import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { articleRecord } from '#tests/fixtures/records/article-records.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindOf } from './news-source.ts'
import { serveFolder } from './serve-folder.ts'

const never = new AbortController().signal

/**
 * A board of 460 articles: 300 at 45 a week in 2010, 150 on one day of 2011, nine on single days of that year, and at its end
 * one that was moved here from 2010.
 */
function publishedAt(id: number): string {
  if (id === 460) return '2010-03-01T00:00:00+09:00'
  if (id > 450) return `2011-06-${String(id - 440).padStart(2, '0')}T09:00:00+09:00`
  if (id > 300) return `2011-01-01T09:00:00+09:00`
  return `${new Date(Date.UTC(2010, 0, 1 + Math.floor(id / 6.5))).toISOString().slice(0, 10)}T${String(id % 24).padStart(2, '0')}:30:00+09:00`
}

/** Serves such an archive, and takes note of what is asked of it. */
async function withArchive(
  use: (source: ReturnType<typeof createStaticArchive>, asked: string[], dir: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const dir = join(folder, 'archive')
    await mkdir(dir)
    const records = Array.from({ length: 460 }, (_, index) =>
      articleRecord(index + 1, { publishedAt: publishedAt(index + 1) }),
    )
    await writeRecords(dir, records)
    const served = await serveFolder(dir)
    const asked: string[] = []
    const source = createStaticArchive({
      base: served.base,
      fetch: (url, init) => {
        asked.push(url.slice(served.base.length).replace(/\?.*/u, ''))
        return fetch(url, init)
      },
    })
    try {
      await use(source, asked, dir)
    } finally {
      await served.close()
    }
  })
}

test('a day asks for the calendar of its year and for its own part of the lists', () =>
  withArchive(async (source, asked) => {
    const range = await source.dateRange({ board: 'news', date: '2010-02-08' }, never)
    expect(range.articles).toBe(7)
    expect(range.headlines.map(({ id }) => id)).toEqual([253, 252, 251, 250, 249, 248, 247])
    expect(asked.toSorted()).toEqual(['archive.json', 'calendar/news/2010.json', 'headlines/news/2.json'])
  }))

test('a year asks for no lists', () =>
  withArchive(async (source, asked) => {
    const { days } = await source.calendar({ board: 'news', year: 2011 }, never)
    expect(days).toHaveLength(10)
    expect(days[0]).toEqual({ date: '2011-01-01', articles: 150 })
    expect(asked.toSorted()).toEqual(['archive.json', 'calendar/news/2011.json'])
  }))

test('an article that joined the board late is on its own day', () =>
  withArchive(async (source) => {
    const march = await source.dateRange({ board: 'news', date: '2010-03' }, never)
    expect(march.headlines).toHaveLength(1)
    expect(march.headlines[0]?.id).toBe(460)
    expect(march.older).toMatchObject({ date: '2010-02' })
    expect(march.newer).toEqual({ date: '2011-01', hasDayPages: true })
  }))

test('a day of more than fits says where the rest stands, and asks for no more than it shows', () =>
  withArchive(async (source, asked) => {
    const range = await source.dateRange({ board: 'news', date: '2011-01-01' }, never)
    expect(range.articles).toBe(150)
    expect(range.headlines.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, n) => 450 - n))
    // Row 349, article 350, is the first that is left out.
    expect(range.restOn).toBe(14)
    expect(asked.filter((path) => path.startsWith('headlines/')).toSorted()).toEqual([
      'headlines/news/3.json',
      'headlines/news/4.json',
    ])
    const page = await source.listPage({ board: 'news', page: 14 }, never)
    expect(page.headlines.map(({ id }) => id)).toContain(350)
  }))

test('a calendar that is missing is told, and leaves the rest of the board readable', () =>
  withArchive(async (source, _asked, dir) => {
    await rm(join(dir, 'calendar/news/2010.json'))
    await expect(kindOf(source.dateRange({ board: 'news', date: '2010-02' }, never))).resolves.toBe(
      'not-found',
    )
    await expect(source.listPage({ board: 'news', page: 1 }, never)).resolves.toHaveProperty('headlines')
  }))
