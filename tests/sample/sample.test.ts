import type { Article } from '#archive/article.ts'
import { articleSchema } from '#archive/article.ts'
import { elementsOf } from '#archive/body/body.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { checkArchive } from '#cli/check/check-archive.ts'
import { run } from '#cli/commands/run.ts'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const SAMPLE = 'public/archive'

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  // Two versions of zlib may pack the same differently.
  const content = async (file: string) =>
    file.includes('/search/') && file.endsWith('.bin') ? gunzipSync(await readFile(file)) : readFile(file)
  const contents = await Promise.all(
    files.map(
      async (file) => [file.slice(folder.length + 1), (await content(file)).toString('base64')] as const,
    ),
  )
  return new Map(contents.toSorted(([a], [b]) => a.localeCompare(b)))
}

test('importing the sample’s texts again gives the archive that ships with the project, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-sample-'))
  const silent = new PassThrough().resume()
  const args = ['import', 'markdown', 'tests/fixtures/sample', '--archive', folder]
  const terminal = { stdout: silent, stderr: silent, signal: new AbortController().signal, debug: false }
  expect(await run(args, terminal)).toBe(0)
  expect(await filesOf(folder)).toEqual(await filesOf(SAMPLE))
  await rm(folder, { recursive: true })
})

test('the archive doctor finds nothing wrong with the sample', async () => {
  const findings = []
  for await (const finding of checkArchive(SAMPLE)) findings.push(finding)
  expect(findings).toEqual([])
})

test('every feature of the reader can be seen in the sample', async () => {
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(join(SAMPLE, 'archive.json'), 'utf8')))
  const articles: Article[] = []
  for (const [file, content] of await filesOf(join(SAMPLE, 'articles'))) {
    expect(file).toMatch(/\.json$/)
    articles.push(v.parse(articleSchema, JSON.parse(Buffer.from(content, 'base64').toString('utf8'))))
  }
  const has = (what: (article: Article) => boolean) => articles.filter(what).length
  const uses = (tag: string) =>
    has(({ body }) => [...elementsOf(body)].some(({ tagName }) => tagName === tag))
  const years = new Set(articles.map(({ publishedAt }) => publishedAt?.slice(0, 4) ?? ''))
  const series = new Set(articles.map((article) => article.series?.slug).filter((slug) => slug !== undefined))

  expect(manifest.boards).toHaveLength(4)
  expect(manifest.site.disclaimer).toMatchObject({ ko: expect.any(String), en: expect.any(String) })
  expect(articles.length).toBeGreaterThanOrEqual(48)
  expect(has(({ lang }) => lang === 'ko')).toBeGreaterThanOrEqual(20)
  expect(has(({ lang }) => lang === 'en')).toBeGreaterThanOrEqual(20)
  expect([...years].filter(Boolean).length).toBeGreaterThanOrEqual(12)
  expect(series.size).toBeGreaterThanOrEqual(3)
  expect(has(({ notice }) => notice)).toBeGreaterThan(0)
  expect(has(({ category }) => category !== null)).toBeGreaterThan(0)
  expect(has(({ thread }) => thread.length > 2)).toBeGreaterThan(0)
  expect(has(({ discussion }) => discussion.some(({ depth }) => depth >= 5))).toBeGreaterThan(0)
  expect(has(({ moves }) => moves.length === 2)).toBeGreaterThan(0)
  expect(has(({ links }) => links.length > 0)).toBeGreaterThan(0)
  expect(has(({ attachments }) => attachments.length > 0)).toBeGreaterThan(0)
  expect(has(({ related }) => related.some(({ reason }) => reason.kind === 'linked'))).toBeGreaterThan(0)
  expect(has(({ publishedAt }) => publishedAt === null)).toBeGreaterThan(0)
  expect(has(({ author }) => author === null)).toBeGreaterThan(0)
  expect(has(({ views }) => views === null)).toBeGreaterThan(0)
  expect(has(({ views }) => views === 0)).toBeGreaterThan(0)
  expect(has(({ views }) => views === 250_000)).toBeGreaterThan(0)
  expect(uses('table')).toBeGreaterThan(0)
  expect(uses('img')).toBeGreaterThan(0)
  expect(uses('blockquote')).toBeGreaterThan(0)
})
