import type { Manifest } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import {
  BLOCK_DOCUMENTS,
  documentBlockSchema,
  GROUP_DOCUMENTS,
  type FoundDocument,
} from '#archive/search/document-block.ts'
import { DIRECTORY_SHARDS, readDirectory } from '#archive/search/directory.ts'
import {
  documentsOfBlock,
  documentsOfViews,
  removedDocuments,
  searchIndexSchema,
  shardsOfDirectory,
  type SearchSegment,
} from '#archive/search/search-index.ts'
import {
  blockPath,
  directoryPath,
  originPath,
  searchFiles,
  searchIndexPath,
  shardPath,
  viewsPath,
} from '#archive/search/search-paths.ts'
import { Shard } from '#archive/search/shard.ts'
import { readViews } from '#archive/search/views-column.ts'
import type { Finding } from '#cli/findings.ts'
import { nameOf } from '#cli/search-index/index-files.ts'
import { readOrigins } from '#cli/search-index/origins.ts'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import type { CheckContext } from './check-context.ts'
import { readChecked, shown } from './read-checked.ts'

/** Far more than any file of an index unpacks to. */
const LARGEST_BYTES = 64_000_000

/** Articles that the index has, `board/id`. */
type Seen = Set<string>

/**
 * Checks that the search index is whole: every file is there and is what its name says, and every article of the archive is in it
 * once, with what its headline says.
 * @returns the files of the index; `null` where that is not known
 */
export async function* checkSearch(
  { search }: Pick<Manifest, 'search'>,
  context: CheckContext,
): AsyncGenerator<Finding, ReadonlySet<string> | null> {
  if (search?.engine !== 'static') return new Set()
  const file = searchIndexPath(search.index)
  const index = yield* readChecked(context.dir, file, searchIndexSchema)
  if (!index) return null
  yield* checkName(context.dir, file, search.index)
  const seen: Seen = new Set()
  for (const [place, segment] of index.segments.entries()) {
    yield* checkSegment(segment, file, `segments.${place}`, seen, context)
  }
  if (context.index.isComplete()) yield* checkArticles(file, seen, context)
  return new Set([file, ...searchFiles(index)])
}

async function* checkName(dir: string, file: string, name: string): AsyncGenerator<Finding> {
  const found = nameOf(await readFile(join(dir, file)))
  if (found === name) return
  yield { file: MANIFEST_PATH, where: 'search.index', rule: 'hash-differs', expected: found, found: name }
}

async function* checkSegment(
  segment: SearchSegment,
  file: string,
  where: string,
  seen: Seen,
  context: CheckContext,
): AsyncGenerator<Finding> {
  const { dir } = context
  const removed = new Set(removedDocuments(segment))
  if ([...removed].some((number) => number >= segment.documents)) {
    const expected = `documents of 0 to ${segment.documents - 1}`
    yield { file, where: `${where}.removed`, rule: 'broken-reference', expected, found: shown([...removed]) }
  }
  yield* checkTerms(segment, file, where, dir)
  yield* checkDocuments(segment, removed, seen, context)
  for (const [place, name] of segment.views.entries()) {
    const bytes = yield* readNamed(dir, viewsPath(name), name)
    if (bytes) yield* parsed(viewsPath(name), () => readViews(bytes, documentsOfViews(segment, place)))
  }
  const bytes = yield* readNamed(dir, originPath(segment.origin), segment.origin)
  const origins = bytes && (yield* parsed(originPath(segment.origin), () => readOrigins(bytes)))
  if (origins && origins.length !== segment.documents) {
    const [expected, found] = [String(segment.documents), String(origins.length)]
    yield { file: originPath(segment.origin), where: 'length', rule: 'count-differs', expected, found }
  }
}

/** The name of a segment is the hash of all files of its terms, each with its length before it. */
async function* checkTerms(
  segment: SearchSegment,
  file: string,
  where: string,
  dir: string,
): AsyncGenerator<Finding> {
  const hash = createHash('sha256')
  const firstKeys: string[] = []
  let isWhole = true
  const paths = [
    ...Array.from({ length: segment.shards }, (_, shard) => shardPath(segment.name, shard)),
    ...segment.directory.map((_, place) => directoryPath(segment.name, place)),
  ]
  for (const [place, path] of paths.entries()) {
    const bytes = yield* readPacked(dir, path)
    if (!bytes) {
      isWhole = false
      continue
    }
    hash.update(`${bytes.length} `).update(bytes)
    if (place < segment.shards) {
      const shard = yield* parsed(path, () => readWholeShard(bytes, segment.documents))
      firstKeys.push(shard?.keys[0] ?? '')
      continue
    }
    const directory = place - segment.shards
    const keys = yield* parsed(path, () => readDirectory(bytes))
    const from = directory * DIRECTORY_SHARDS
    const expected = firstKeys.slice(from, from + shardsOfDirectory(segment, directory))
    if (keys && isWhole && shown(keys) !== shown(expected)) {
      yield {
        file: path,
        where: 'keys',
        rule: 'field-differs',
        expected: shown(expected),
        found: shown(keys),
      }
    }
  }
  // Of few shards the index has the first keys, of many those of every directory.
  const [field, step] =
    segment.directory.length > 0 ? (['directory', DIRECTORY_SHARDS] as const) : (['firstKeys', 1] as const)
  const expected = shown(firstKeys.filter((_, shard) => shard % step === 0))
  if (isWhole && shown(segment[field]) !== expected) {
    yield { file, where: `${where}.${field}`, rule: 'field-differs', expected, found: shown(segment[field]) }
  }
  const found = hash.digest('hex').slice(0, 16)
  if (isWhole && found !== segment.name) {
    yield { file, where: `${where}.name`, rule: 'hash-differs', expected: found, found: segment.name }
  }
}

function readWholeShard(bytes: Uint8Array, documents: number): Shard {
  const shard = new Shard(bytes, documents)
  // Each term is read: postings are looked at only when they are wanted.
  for (const key of shard.keys) shard.exact(key)
  return shard
}

async function* checkDocuments(
  segment: SearchSegment,
  removed: ReadonlySet<number>,
  seen: Seen,
  context: CheckContext,
): AsyncGenerator<Finding> {
  const blocksOfGroup = GROUP_DOCUMENTS / BLOCK_DOCUMENTS
  for (let block = 0; block * BLOCK_DOCUMENTS < segment.documents; block += 1) {
    const path = blockPath(segment, block)
    if (path === null) return
    const single = segment.blocks[block - segment.groups.length * blocksOfGroup]
    const bytes =
      single === undefined
        ? yield* readPacked(context.dir, path)
        : yield* readNamed(context.dir, path, single)
    if (!bytes) continue
    const documents = yield* parsed(path, () =>
      v.parse(documentBlockSchema, JSON.parse(new TextDecoder().decode(bytes))),
    )
    if (!documents) continue
    if (documents.length !== documentsOfBlock(segment, block)) {
      const expected = String(documentsOfBlock(segment, block))
      yield { file: path, where: 'length', rule: 'count-differs', expected, found: String(documents.length) }
    }
    for (const [place, document] of documents.entries()) {
      yield* checkDocument(
        document,
        removed.has(block * BLOCK_DOCUMENTS + place),
        path,
        String(place),
        seen,
        context,
      )
    }
  }
}

function* checkDocument(
  document: FoundDocument | null,
  isRemoved: boolean,
  file: string,
  where: string,
  seen: Seen,
  { index }: CheckContext,
): Generator<Finding> {
  if ((document === null) !== isRemoved) {
    const expected = isRemoved ? 'nothing in the place of a removed article' : 'an article'
    yield { file, where, rule: 'field-differs', expected, found: shown(document) }
  }
  if (!document) return
  const { board, id, title } = document
  const name = `${board}/${id}`
  if (seen.has(name)) yield { file, where, rule: 'duplicate-id', expected: 'every article once', found: name }
  seen.add(name)
  if (index.sequenceOf(board, id) === undefined && index.isComplete()) {
    yield { file, where, rule: 'broken-reference', expected: 'an article of the archive', found: name }
  }
  if (!index.mayHaveTitle(board, id, title)) {
    yield {
      file,
      where: `${where}.title`,
      rule: 'field-differs',
      expected: 'the title of the article',
      found: shown(title),
    }
  }
}

function* checkArticles(file: string, seen: Seen, { index }: CheckContext): Generator<Finding> {
  for (const [board, { sequenceById }] of index.boards) {
    for (const id of sequenceById.keys()) {
      const name = `${board}/${id}`
      if (seen.has(name)) continue
      yield {
        file,
        where: name,
        rule: 'not-indexed',
        expected: 'every article of the archive',
        found: 'not this one',
      }
    }
  }
}

/** A file that is named by the hash of what it holds. */
async function* readNamed(dir: string, path: string, name: string): AsyncGenerator<Finding, Buffer | null> {
  const bytes = yield* readPacked(dir, path)
  if (!bytes || nameOf(bytes) === name) return bytes
  yield { file: path, where: 'file', rule: 'hash-differs', expected: nameOf(bytes), found: name }
  return null
}

async function* readPacked(dir: string, path: string): AsyncGenerator<Finding, Buffer | null> {
  try {
    return gunzipSync(await readFile(join(dir, path)), { maxOutputLength: LARGEST_BYTES })
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const found = isMissing ? 'none' : cause instanceof Error ? cause.message : String(cause)
    const rule = isMissing ? 'missing-file' : 'unreadable-file'
    yield { file: path, where: 'file', rule, expected: 'a gzip file', found }
    return null
  }
}

/** What a file holds; `null`, with a finding, where it is not what it should be. */
function* parsed<T>(file: string, parse: () => T): Generator<Finding, T | null> {
  try {
    return parse()
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    yield { file, where: 'file', rule: 'unreadable-file', expected: 'a file of the search index', found }
    return null
  }
}
