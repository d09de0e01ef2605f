import { filePath, isArchiveFile } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { CheckContext } from './check-context.ts'

/** Checks that every copied file is what its name, the hash of its content, says. */
export async function* checkFiles({
  dir,
  files,
}: Pick<CheckContext, 'dir' | 'files'>): AsyncGenerator<Finding> {
  for (const file of files) {
    if (!isArchiveFile(file)) continue
    const hash = createHash('sha256')
    try {
      await pipeline(createReadStream(join(dir, file)), hash)
    } catch (cause) {
      const found = cause instanceof Error ? cause.message : String(cause)
      yield { file, where: 'file', rule: 'unreadable-file', expected: 'a file that can be read', found }
      continue
    }
    const found = filePath(hash.digest('hex'), extname(file).slice(1))
    if (found === file) continue
    const expected = 'the content that its name is the SHA-256 of'
    yield { file, where: 'file', rule: 'file-differs', expected, found: `that of ${found}` }
  }
}
