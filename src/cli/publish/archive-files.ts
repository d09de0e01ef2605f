import { isMissing } from '#cli/archive-writer/archive-folder.ts'
import type { Fetch } from '#sources/ask-server.ts'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/**
 * Lets the source of static archives read a folder of this machine. Synchronous: small files come five times as fast
 * that way as through promises, and whoever publishes has nothing else to do.
 * @param prefix what the source puts before the path of a file: `/archive/`
 */
export function fetchFrom(dir: string, prefix: string): Fetch {
  return async (url) => {
    const [path = ''] = url.slice(prefix.length).split('?')
    try {
      const text = readFileSync(join(dir, path), 'utf8')
      const arrayBuffer = async () => new Uint8Array(readFileSync(join(dir, path))).buffer
      return { ok: true, status: 200, text: async () => text, arrayBuffer }
    } catch (cause) {
      if (!isMissing(cause)) throw cause
      return { ok: false, status: 404, text: async () => '', arrayBuffer: async () => new ArrayBuffer(0) }
    }
  }
}

/**
 * What tells one state of a file from another without reading it: its size and when it was written, as rsync does it.
 * `none` where there is no such file.
 */
export function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? `${stats.size}:${stats.mtimeMs}` : 'none'
}

/** A file of an archive as its schema has it; `null` where it is missing, damaged or something else. */
export function readPart<T>(schema: v.GenericSchema<unknown, T>, file: string): T | null {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    if (isMissing(cause) || isFolder(cause) || cause instanceof SyntaxError || v.isValiError(cause))
      return null
    throw cause
  }
}

function isFolder(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EISDIR'
}
