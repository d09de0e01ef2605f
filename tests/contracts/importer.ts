import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachmentSchema, commentSchema, linkSchema, moveSchema, type Comment } from '#archive/article.ts'
import { elementsOf, type Body } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { boardIdSchema, countSchema, idSchema, languageSchema, timeSchema } from '#archive/format.ts'
import { siteSchema } from '#archive/manifest.ts'
import { isArchiveFile } from '#archive/paths.ts'
import { cleanLine } from '#archive/plain-text.ts'
import { isBlock } from '#cli/body/nodes.ts'
import { createDiskFileStore } from '#cli/files/disk-file-store.ts'
import type { Finding } from '#cli/findings.ts'
import type { ArticleRecord, ImportContext, Importer, ImportItem } from '#cli/importers/importer.ts'
import * as v from 'valibot'
import { describe, expect, onTestFinished, test } from 'vitest'

/** What an `ArticleRecord` holds, by the schemas of the archive. */
const articleRecordSchema = v.strictObject({
  board: boardIdSchema,
  id: idSchema,
  title: v.pipe(v.string(), v.minLength(1)),
  author: v.nullable(v.string()),
  publishedAt: v.nullable(timeSchema),
  views: countSchema,
  recommendations: countSchema,
  category: v.nullable(v.string()),
  notice: v.boolean(),
  lang: v.nullable(languageSchema),
  body: v.object({ type: v.literal('root'), children: v.array(v.unknown()) }),
  moves: v.array(v.strictObject(moveSchema.entries)),
  links: v.array(v.strictObject(linkSchema.entries)),
  attachments: v.array(v.strictObject(attachmentSchema.entries)),
  discussion: v.array(v.strictObject(commentSchema.entries)),
  thread: v.nullable(
    v.strictObject({
      key: v.string(),
      path: v.string(),
      depth: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  originalUrl: v.nullable(v.pipe(v.string(), v.url())),
  slug: v.nullable(v.pipe(v.string(), v.minLength(1))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

const itemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), article: articleRecordSchema }),
  v.strictObject({
    kind: v.literal('skip'),
    what: v.picklist(['board', 'article', 'comment']),
    board: v.string(),
    id: v.nullable(v.number()),
    reason: v.picklist(['board-closed', 'secret', 'thread-not-public', 'parent-not-public', 'unreadable']),
  }),
])

/** One whole run of an importer. */
async function run(make: () => Importer | Promise<Importer>) {
  const archive = await mkdtemp(join(tmpdir(), 'gapan-import-'))
  onTestFinished(() => rm(archive, { recursive: true, force: true }))
  const findings: Finding[] = []
  const context: ImportContext = {
    files: createDiskFileStore(archive),
    report: (finding) => findings.push(finding),
    signal: new AbortController().signal,
  }
  const importer = await make()
  onTestFinished(() => importer.close())
  const head = await importer.open(context)
  const items: ImportItem[] = []
  for await (const item of importer.items(context)) items.push(item)
  const articles = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []))
  return { importer, head, items, articles, archive, findings }
}

/**
 * What every `Importer` must do, whatever it reads.
 * @param make gives an importer of a source with at least one article, anew each time
 */
export function testImporter(name: string, make: () => Importer | Promise<Importer>): void {
  describe(`${name} keeps the contract of Importer`, () => {
    test('the head describes a site and its boards', async () => {
      const { head, importer } = await run(make)
      expect(importer.name).toMatch(/^[a-z0-9]+$/u)
      v.parse(siteSchema, head.site)
      v.parse(timeSchema, head.capturedAt)
      const ids = head.boards.map(({ id }) => v.parse(boardIdSchema, id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { categories, title } of head.boards) {
        for (const line of [title, ...categories]) expect(line).toBe(cleanLine(line))
      }
    })

    test('every item has the shape of the archive, and belongs to a board of the head', async () => {
      const { articles, head, items } = await run(make)
      for (const item of items) v.parse(itemSchema, item)
      expect(articles.length).toBeGreaterThan(0)
      const boards = head.boards.map(({ id }) => id)
      for (const { board } of articles) expect(boards).toContain(board)
    })

    test('the articles of a board come by rising id, and no number is given twice', async () => {
      const { articles } = await run(make)
      for (const group of groupByBoard(articles).values()) {
        const ids = group.map(({ id }) => id)
        expect(ids).toEqual(ids.toSorted((a, b) => a - b))
        const all = group.flatMap(({ discussion, id }) => [id, ...discussion.map((comment) => comment.id)])
        expect(new Set(all).size).toBe(all.length)
      }
    })

    test('single lines are clean', async () => {
      const lines = (await run(make)).articles.flatMap((article) => {
        const { attachments, author, category, discussion, moves, title } = article
        return [
          title,
          author,
          category,
          ...moves.flatMap(({ by, from }) => [by, from]),
          ...attachments.map((attachment) => attachment.name),
          ...discussion.map((one) => one.author),
        ].filter((line) => line !== null)
      })
      expect(lines).toEqual(lines.map(cleanLine))
      expect(lines).not.toContain('')
    })

    test('bodies are what the allowlist lets through, blocks only, each numbered once', async () => {
      const { articles } = await run(make)
      const bodies = articles.flatMap(({ body, discussion }) => [body, ...discussion.map((one) => one.body)])
      for (const body of bodies) {
        expect(sanitizeBody(body)).toEqual(body)
        expect(body.children.filter((node) => !isBlock(node))).toEqual([])
        const ids = idsOf(body)
        expect(ids).toEqual(ids.map((_, index) => `p-${index + 1}`))
      }
    })

    test('a comment comes after the one that it replies to, one level deeper', async () => {
      for (const { discussion } of (await run(make)).articles) {
        expect(discussion.map(({ parent }) => parent)).toEqual(parentsByDepth(discussion))
      }
    })

    test('every file that an article names is in the archive', async () => {
      const { archive, articles } = await run(make)
      for (const { attachments, body, discussion } of articles) {
        const images = [body, ...discussion.map((comment) => comment.body)].flatMap(filesOf)
        for (const { bytes, url } of attachments) {
          if (url === null) continue
          expect(isArchiveFile(url)).toBe(true)
          expect((await stat(join(archive, url))).size).toBe(bytes)
        }
        for (const path of images) expect((await stat(join(archive, path))).isFile()).toBe(true)
      }
    })

    test('a thread begins at depth 0, and a post sorts before its replies', async () => {
      for (const group of groupByBoard((await run(make)).articles).values()) {
        const threads = group.flatMap(({ thread }) => (thread ? [thread] : []))
        for (const { key } of threads) {
          const depths = threads
            .filter((thread) => thread.key === key)
            .toSorted((a, b) => (a.path < b.path ? -1 : 1))
            .map(({ depth }) => depth)
          for (const [index, depth] of depths.entries()) {
            expect(depth).toBeLessThanOrEqual((depths[index - 1] ?? -1) + 1)
          }
        }
      }
    })

    test('running twice gives the same', async () => {
      const first = await run(make)
      const second = await run(make)
      expect(second.head).toEqual(first.head)
      expect(second.items).toEqual(first.items)
      expect(second.findings).toEqual(first.findings)
    })

    test('an abort stops it', async () => {
      const { archive } = await run(make)
      const controller = new AbortController()
      const context: ImportContext = {
        files: createDiskFileStore(archive),
        report: () => {},
        signal: controller.signal,
      }
      const importer = await make()
      onTestFinished(() => importer.close())
      await importer.open(context)
      controller.abort()
      const items: ImportItem[] = []
      await expect(async () => {
        for await (const item of importer.items(context)) items.push(item)
      }).rejects.toMatchObject({ name: 'AbortError' })
      expect(items.filter(({ kind }) => kind === 'article').length).toBeLessThanOrEqual(1)
    })

    test('it can be closed twice, opened or not', async () => {
      const { importer } = await run(make)
      const unopened = await make()
      for (const one of [importer, unopened]) {
        await one.close()
        await expect(one.close()).resolves.toBeUndefined()
      }
    })
  })
}

function groupByBoard(articles: readonly ArticleRecord[]): ReadonlyMap<string, ArticleRecord[]> {
  const groups = new Map<string, ArticleRecord[]>()
  for (const article of articles) groups.set(article.board, [...(groups.get(article.board) ?? []), article])
  return groups
}

function idsOf(body: Body): unknown[] {
  return [...elementsOf(body)].flatMap(({ properties }) => ('id' in properties ? [properties['id']] : []))
}

/** The comment that each may reply to: the last that was read one level above. */
function parentsByDepth(discussion: readonly Comment[]): Array<number | null | undefined> {
  const open: number[] = []
  return discussion.map(({ depth, id }) => {
    open.length = Math.min(open.length, depth)
    const parent = depth === 0 ? null : open[depth - 1]
    open[depth] = id
    return parent
  })
}

function filesOf(body: Body): string[] {
  return [...elementsOf(body)].flatMap(({ properties: { href, src } }) =>
    [href, src].filter((value): value is string => typeof value === 'string' && isArchiveFile(value)),
  )
}
