import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { boardIdSchema, timeSchema } from '#archive/format.ts'
import { siteSchema } from '#archive/manifest.ts'
import { cleanLine } from '#archive/plain-text.ts'
import { checkedBy, checkedFields, readDataFile } from '#cli/data-file.ts'
import { Fault } from '#cli/fault.ts'
import type { BoardRecord, ImportHead } from '#cli/importers/importer.ts'
import { parseSite, SITE_FIELDS, type SiteFile } from '#cli/site-file.ts'
import * as v from 'valibot'

/** What the caller says over what the folder says. */
export interface FolderOptions {
  readonly folder: string
  readonly capturedAt: string | null
  readonly site: SiteFile
}

/**
 * Reads `site.yaml` and every `board.yaml` of a folder of Markdown.
 * @throws Fault when one can't be used, or something that every archive needs is in neither
 */
export async function readHead({ capturedAt, folder, site }: FolderOptions): Promise<ImportHead> {
  const path = join(folder, 'site.yaml')
  const names = await namesIn(folder)
  const data = names.includes('site.yaml') ? await readDataFile(path) : {}
  const { capturedAt: written, ...fields } = checkedFields(data, [...SITE_FIELDS, 'capturedAt'], path)
  const time = capturedAt ?? written
  if (time === undefined || time === null) {
    throw new Fault(`${path} has no capturedAt (when the content was taken): add it, or give --captured-at.`)
  }
  const { search, ...said } = { ...parseSite(fields, path), ...site }
  const defaults = { description: {}, disclaimer: {}, copyright: {}, license: null, url: null }
  return {
    site: checkedBy(siteSchema, { ...defaults, ...said }, path),
    capturedAt: checkedBy(v.object({ capturedAt: timeSchema }), { capturedAt: time }, path).capturedAt,
    boards: await readBoards(folder),
    ...(search && { search }),
  }
}

const boardFileSchema = v.object({
  title: v.exactOptional(v.pipe(v.string(), v.transform(cleanLine), v.minLength(1, 'a title'))),
  categories: v.exactOptional(v.array(v.pipe(v.string(), v.transform(cleanLine)))),
  order: v.exactOptional(v.number()),
})

async function readBoards(folder: string): Promise<BoardRecord[]> {
  const boards: Array<BoardRecord & { order: number }> = []
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  for (const { name } of folders.toSorted((a, b) => compare(a.name, b.name))) {
    const names = await namesIn(join(folder, name))
    if (name.startsWith('.') || !names.some((file) => file === 'board.yaml' || isArticleFile(file))) continue
    if (!v.is(boardIdSchema, name)) {
      throw new Fault(`${join(folder, name)}: a board's folder is named by 1 to 40 of A-Z a-z 0-9 _.`)
    }
    const path = join(folder, name, 'board.yaml')
    const data = names.includes('board.yaml') ? await readDataFile(path) : {}
    const fields = checkedFields(data, Object.keys(boardFileSchema.entries), path)
    const {
      categories = [],
      order = Number.MAX_VALUE,
      title = name,
    } = checkedBy(boardFileSchema, fields, path)
    boards.push({ id: name, title, categories, order })
  }
  return boards
    .toSorted((a, b) => a.order - b.order)
    .map(({ categories, id, title }) => ({ id, title, categories }))
}

/** The article files of a board, as paths. */
export async function articleFiles(folder: string, board: string): Promise<string[]> {
  const names = await namesIn(join(folder, board))
  return names.filter(isArticleFile).map((name) => join(folder, board, name))
}

/** The comments that may lie beside an article. */
export function commentsFile(articleFile: string): string {
  return articleFile.replace(/\.md$/iu, '.comments.yaml')
}

function isArticleFile(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.')
}

/** In an order that is the same on every machine. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted(compare)
  } catch {
    throw new Fault(`${basename(folder)}: there is no folder ${folder} that can be read.`)
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
