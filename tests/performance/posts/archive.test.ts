import { readArticle, findingsOf, readBoard } from '#tests/fixtures/records/read-archive.ts'
import { filesOf, inFolder } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'
import { BOARDS, postsOfBoard } from './boards.ts'
import { writePosts } from './archive.ts'

test('generated posts make a sound archive, with comments, series and links between articles', () =>
  inFolder(async (dir) => {
    const { articles, comments } = await writePosts(dir, 1000)
    expect(articles).toBe(1000)
    expect(comments).toBeGreaterThan(1000)
    expect(await findingsOf(dir)).toEqual([])
    const reasons = (await readArticle(dir, 3000)).related.map(({ reason }) => reason.kind)
    expect(reasons).toContain('series')
    expect(reasons).toContain('linked')
  }))

test('one post more leaves the others as they are', () =>
  inFolder(async (dir) => {
    await writePosts(dir, 200)
    const before = await filesOf(dir)
    const { files } = await writePosts(dir, 201)
    // Its own and lists, five that it may stand beside, and the newest part of the search index.
    expect(files.written).toBeLessThan(60)
    expect((await readBoard(dir)).articles).toBe(81)
    const after = await filesOf(dir)
    expect(after.get('articles/news/0/50.json')).toBe(before.get('articles/news/0/50.json'))
  }))

test('the boards share all posts among them', () => {
  for (const posts of [1, 9, 10, 1000, 1003]) {
    expect(BOARDS.reduce((sum, board) => sum + postsOfBoard(board, posts), 0)).toBe(posts)
  }
})
