import { BLOCK_DOCUMENTS, GROUP_DOCUMENTS } from '#archive/search/document-block.ts'
import {
  removedDocuments,
  searchIndexSchema,
  type SearchIndex,
  type SearchSegment,
} from '#archive/search/search-index.ts'
import { originPath, searchIndexPath } from '#archive/search/search-paths.ts'
import type { SearchChoice } from '#archive/search/choice.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { readOrigins, type DocumentOrigin } from './origins.ts'

/** A segment of an index that an import continues. */
export interface OldIndexSegment {
  readonly entry: SearchSegment
  /** By the numbers of its documents; `null` for those that were removed before. */
  readonly origins: ReadonlyArray<DocumentOrigin | null>
}

/**
 * The index that the old manifest names. A segment of which anything is missing counts as absent: it is made anew.
 */
export function readOldIndex(dir: string, choice: SearchChoice | undefined): OldIndexSegment[] {
  if (choice?.engine !== 'static') return []
  const index = readIndexFile(dir, choice.index)
  return (index?.segments ?? []).flatMap((entry) => {
    const origins = hasTerms(dir, entry) ? readSegmentOrigins(dir, entry) : null
    return origins ? [{ entry, origins }] : []
  })
}

/** An index file; `null` where there is none that can be read. */
function readIndexFile(dir: string, name: string): SearchIndex | null {
  try {
    return v.parse(searchIndexSchema, JSON.parse(readFileSync(join(dir, searchIndexPath(name)), 'utf8')))
  } catch {
    // Whatever is wrong with it: it is made anew from what the import brings.
    return null
  }
}

function readSegmentOrigins(dir: string, entry: SearchSegment): Array<DocumentOrigin | null> | null {
  let origins: Array<DocumentOrigin | null>
  try {
    origins = readOrigins(gunzipSync(readFileSync(join(dir, originPath(entry.origin)))))
  } catch {
    return null
  }
  if (origins.length !== entry.documents) return null
  for (const number of removedDocuments(entry)) origins[number] = null
  return origins
}

function hasTerms(dir: string, { name, shards, directory }: SearchSegment): boolean {
  return countFiles(dir, `search/terms/${name}`) === shards + directory.length
}

/** Whether all files of a group of documents are there. */
export function hasGroup(dir: string, group: string): boolean {
  return countFiles(dir, `search/documents/${group}`) === GROUP_DOCUMENTS / BLOCK_DOCUMENTS
}

function countFiles(dir: string, folder: string): number {
  return existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)).length : 0
}
