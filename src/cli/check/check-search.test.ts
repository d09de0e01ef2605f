import { paragraphs } from '#archive/body/body.ts'
import { searchIndexPath } from '#archive/search/search-paths.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { articleRecords } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

/** The one file of the index whose path is like this. */
async function fileLike(dir: string, pattern: RegExp): Promise<string> {
  const paths = (await readdir(join(dir, 'search'), { recursive: true })).map((path) => `search/${path}`)
  const found = paths.find((path) => pattern.test(path))
  if (found === undefined) throw new Error(`There is no file like ${pattern}.`)
  return found
}

const FILES: ReadonlyArray<readonly [name: string, pattern: RegExp, articles: number]> = [
  ['a shard', /terms\/.*\/0\.bin$/u, 40],
  // So many that the files which their words are in have a directory.
  ['a directory', /terms\/.*\/d0\.bin$/u, 512],
  ['documents', /documents\/[0-9a-f]{16}\.bin$/u, 40],
  ['views', /views\//u, 40],
  ['origins', /origins\//u, 40],
]

/** A body of words that no other article has. */
function withOwnWords(id: number) {
  return { body: paragraphs(Array.from({ length: 100 }, (_, word) => `word${id}x${word}`).join(' ')) }
}

/** Changes a byte in the middle of what a file holds. */
async function damage(path: string): Promise<void> {
  const bytes = gunzipSync(await readFile(path))
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, gzipSync(bytes))
}

test.each(FILES)('%s that is missing, no gzip, or holds something else is found', (_, pattern, articles) =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(articles, withOwnWords))
    const file = await fileLike(dir, pattern)
    const whole = await readFile(join(dir, file))
    expect(await findingsOf(dir)).toEqual([])
    await damage(join(dir, file))
    expect((await findingsOf(dir)).length).toBeGreaterThan(0)
    await writeFile(join(dir, file), '<!doctype html>')
    expect(await findingsOf(dir)).toContainEqual(expect.objectContaining({ file, rule: 'unreadable-file' }))
    await rm(join(dir, file))
    expect(await findingsOf(dir)).toContainEqual(expect.objectContaining({ file, rule: 'missing-file' }))
    await writeFile(join(dir, file), whole)
    expect(await findingsOf(dir)).toEqual([])
  }),
)

test('an article that the index does not have is found', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    const { search: few } = await readParsed(dir, 'archive.json', manifestSchema)
    await cp(join(dir, 'search'), join(dir, 'before'), { recursive: true })
    await writeRecords(dir, articleRecords(4))
    await rm(join(dir, 'search'), { recursive: true })
    await cp(join(dir, 'before'), join(dir, 'search'), { recursive: true })
    const manifest = JSON.parse(await readFile(join(dir, 'archive.json'), 'utf8'))
    await writeFile(join(dir, 'archive.json'), JSON.stringify({ ...manifest, search: few }))
    expect(await findingsOf(dir)).toContainEqual(
      expect.objectContaining({ rule: 'not-indexed', where: 'news/4' }),
    )
  }))

test('an index file that is missing is one finding, and nothing of it is left over', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    const { search } = await readParsed(dir, 'archive.json', manifestSchema)
    const file = searchIndexPath(search?.engine === 'static' ? search.index : '')
    await rm(join(dir, file))
    expect(await findingsOf(dir)).toMatchObject([{ file, rule: 'missing-file' }])
    // The next import makes it anew.
    await writeRecords(dir, articleRecords(3))
    expect(await findingsOf(dir)).toEqual([])
  }))
