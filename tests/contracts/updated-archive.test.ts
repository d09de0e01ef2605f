import { run } from '#cli/commands/run.ts'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { serveFolder } from './serve-folder.ts'

const never = new AbortController().signal

async function importInto(archive: string, folder: string, capturedAt: string): Promise<void> {
  const silent = new PassThrough().resume()
  const terminal = { stdout: silent, stderr: silent, signal: never, debug: false }
  const args = ['import', 'markdown', folder, '--captured-at', capturedAt, '--archive', archive]
  expect(await run(args, terminal)).toBe(0)
}

async function contentOf(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)))
}

/** Changes the front matter of every article of a folder of Markdown. */
async function changeArticles(folder: string, change: (text: string) => string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.md')) continue
    const path = join(folder, name)
    await writeFile(path, change(await readFile(path, 'utf8')))
  }
}

test('after every view count has changed, no text is rewritten and the reader shows the new counts with their date', async () => {
  const work = await mkdtemp(join(tmpdir(), 'gapan-counts-'))
  const [texts, archive] = [join(work, 'texts'), join(work, 'archive')]
  await cp('tests/fixtures/sample', texts, { recursive: true })
  await importInto(archive, texts, '2024-12-31T18:00:00+09:00')
  const before = await contentOf(archive)

  await changeArticles(texts, (text) =>
    text.replace(/^views: (\d+)$/m, (_, views) => `views: ${Number(views) + 7}`),
  )
  await importInto(archive, texts, '2025-06-30T18:00:00+09:00')
  const after = await contentOf(archive)

  const isText = (file: string) => /\/(?:articles|headlines|files|slugs)\/(?!.*notices\.json)/.test(file)
  const textFiles = [...before.keys()].filter(isText)
  expect(textFiles.filter((file) => after.get(file) !== before.get(file))).toEqual([])
  expect([...after.keys()].filter((file) => isText(file) && !before.has(file))).toEqual([])

  const served = await serveFolder(archive)
  try {
    const source = createStaticArchive({ base: served.base, fetch: (url, init) => fetch(url, init) })
    expect((await source.overview(never)).capturedAt).toBe('2025-06-30T18:00:00+09:00')
    const article = await source.article({ board: 'news', id: 3 }, never)
    expect(article.views).toBe(2217)
    const list = await source.listPage({ board: 'news', page: 1 }, never)
    expect(list.headlines.find(({ id }) => id === 3)?.views).toBe(2217)
    const related = await source.related({ board: 'news', id: 5 }, never)
    expect(related.find(({ id }) => id === 3)?.views).toBe(2217)
    const front = await source.front(never)
    expect(front.mostViewed[0]?.views).toBe(250_007)
  } finally {
    await served.close()
    await rm(work, { recursive: true })
  }
})
