import type { Article } from '#archive/article.ts'
import {
  articleRecord,
  articleRecords,
  linkingBody,
  publishedOn,
} from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readArticle, readBoard, readChunk } from '#tests/fixtures/records/read-archive.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'

/** The related headlines that follow from what the source says. */
const relatedIds = ({ related }: Article) =>
  related.flatMap(({ id, reason }) => (reason.kind === 'shares' ? [] : [`${id} ${reason.kind}`]))

test('two articles of one prefix are no series; the third, of another board, makes one', () =>
  inFolder(async (dir) => {
    const boards = ['news', 'talk']
    const pair = [
      articleRecord(1, { title: '[주간 강변] 4월 2일' }),
      articleRecord(2, { title: '[주간강변 2] 안개' }),
      articleRecord(3, { title: '[주간 강변 3] 비' }),
    ]
    await writeRecords(dir, [...pair.slice(0, 1), ...pair.slice(2)], { boards })
    expect((await readArticle(dir, 1)).series).toBeNull()
    expect((await readArticle(dir, 1)).related).toEqual([])
    const third = articleRecord(9, { board: 'talk', title: '[주간  강변 9] 눈', publishedAt: publishedOn(2) })
    await writeRecords(dir, [...pair.slice(0, 1), ...pair.slice(2), third], { boards })
    const first = await readArticle(dir, 1)
    expect(first.series).toEqual({ slug: '주간-강변', name: '주간 강변' })
    expect(relatedIds(first)).toEqual(['9 series', '3 series'])
    expect((await readChunk(dir, 0, 'talk'))[0]).toMatchObject({ series: { slug: '주간-강변' } })
    expect((await readBoard(dir)).revisions).toEqual([[0, 0, 1]])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('posts that reply to each other form a thread in reading order, one alone does not', () =>
  inFolder(async (dir) => {
    const thread = (path: string, depth: number) => ({ thread: { key: '1', path, depth } })
    await writeRecords(dir, [
      articleRecord(1, thread('', 0)),
      articleRecord(2, thread('B', 1)),
      articleRecord(3, thread('A', 1)),
      articleRecord(4, thread('AA', 2)),
      articleRecord(5, { thread: { key: '5', path: '', depth: 0 } }),
    ])
    const { thread: posts } = await readArticle(dir, 3)
    expect(posts.map(({ id, depth }) => [id, depth])).toEqual([
      [1, 0],
      [3, 1],
      [4, 2],
      [2, 1],
    ])
    expect((await readArticle(dir, 5)).thread).toEqual([])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('related headlines: the nearest of the series, then links from the body, then links to it; never itself or twice', () =>
  inFolder(async (dir) => {
    const series = (id: number) => ({ title: `[강의 하루] ${id}` })
    await writeRecords(dir, [
      ...articleRecords(9, series).filter(({ id }) => id !== 5),
      articleRecord(5, {
        ...series(5),
        body: linkingBody('news/12', 'news/5', 'news/4', 'news/999', 'news/11', 'news/12'),
      }),
      articleRecord(11, { body: linkingBody('news/5') }),
      articleRecord(12),
      ...[20, 21, 22, 23, 24, 25].map((id) => articleRecord(id, { body: linkingBody('news/5') })),
    ])
    const article = await readArticle(dir, 5)
    expect(relatedIds(article)).toEqual([
      '4 series', '6 series', '3 series', '7 series', '2 series', '8 series',
      '12 linked', '11 linked',
      '20 linked-from', '21 linked-from', '22 linked-from', '23 linked-from',
    ]) // prettier-ignore
    expect(article.related[0]).toMatchObject({ title: '[강의 하루] 4', views: 4, sequence: 3 })
    expect(relatedIds(await readArticle(dir, 12))).toEqual(['5 linked-from'])
    expect(await findingsOf(dir)).toMatchObject([{ rule: 'link-to-nothing', found: '"/news/999"' }])
  }))
