import { relative } from 'node:path'
import { Fault } from '#cli/fault.ts'
import type { ImportContext, Importer, ImportHead, ImportItem } from '#cli/importers/importer.ts'
import { readArticleFile } from './article-file.ts'
import { recordOf, replyToOf } from './article-record.ts'
import { articleFiles, readHead, type FolderOptions } from './folder.ts'
import { findThreads } from './threads.ts'

/**
 * Imports a folder of Markdown: `site.yaml`, a folder for each board with its `board.yaml`, an `.md` file
 * with front matter for each article, and comments in the front matter or in `<article>.comments.yaml`.
 */
export function createMarkdownImporter(options: FolderOptions): Importer {
  let opened: Promise<ImportHead> | null = null
  const head = () => (opened ??= readHead(options))
  return {
    name: 'markdown',
    open: head,
    async *items(context) {
      const { boards } = await head()
      for (const { id } of boards)
        yield* boardItems(id, await head(), options.folder, relativeReports(context, options))
    },
    async close() {},
  }
}

/** Findings name files from the folder on: a report must be the same on every machine. */
function relativeReports(context: ImportContext, { folder }: FolderOptions): ImportContext {
  return {
    ...context,
    report: (finding) =>
      context.report({ ...finding, file: relative(folder, finding.file).replaceAll('\\', '/') }),
  }
}

async function* boardItems(
  board: string,
  head: ImportHead,
  folder: string,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { paths, repliesTo } = await readIndex(folder, board, context)
  const threads = findThreads(repliesTo)
  for (const [id, path] of [...paths].toSorted(([a], [b]) => a - b)) {
    context.signal.throwIfAborted()
    const file = await readArticleFile(path)
    const thread = threads.get(id) ?? null
    const article = await recordOf(file, { import: context, folder, head, board, thread })
    if (article) yield { kind: 'article', article }
    else yield { kind: 'skip', what: 'article', board, id, reason: 'unreadable' }
  }
}

/** Reads every file once for what has to be known of all before the first is passed on. */
async function readIndex(folder: string, board: string, context: ImportContext) {
  const paths = new Map<number, string>()
  const repliesTo = new Map<number, number | null>()
  for (const path of await articleFiles(folder, board)) {
    context.signal.throwIfAborted()
    const file = await readArticleFile(path)
    const first = paths.get(file.id)
    if (first !== undefined) throw new Fault(`${path} and ${first} have the same id, ${file.id}.`)
    paths.set(file.id, path)
    repliesTo.set(file.id, replyToOf(file))
  }
  for (const [id, above] of repliesTo) {
    if (above === null || (repliesTo.has(above) && above !== id)) continue
    const file = paths.get(id) ?? board
    context.report({
      file,
      where: 'replyTo',
      rule: 'missing-parent',
      expected: 'an id of this board',
      found: `${above}`,
    })
  }
  return { paths, repliesTo }
}
