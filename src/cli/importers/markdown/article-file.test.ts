import { inFolder } from '#tests/fixtures/records/write-records.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticleFile } from './article-file.ts'
import { commentsFile } from './folder.ts'

test('an article has no comments where there is no file of them, and is refused where that file can not be read', () =>
  inFolder(async (dir) => {
    const path = join(dir, '1.md')
    await writeFile(path, '---\nid: 1\n---\n\n강가의 글.\n')
    expect(await readArticleFile(path)).toMatchObject({ id: 1, comments: null })
    await mkdir(commentsFile(path))
    await expect(readArticleFile(path)).rejects.toThrow(`${commentsFile(path)} can't be read`)
  }))
