import { gapan } from '#tests/publish/run-publish.ts'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The sample with a board more, `hard`, that has what is hard to lay out: words and addresses that do not end, code, a table
 * that is wider than a telephone, nine levels of replies, huge counts and none at all. Publishes it with the reader as
 * it was built, into a folder of its own.
 */
export async function publishHardSite(): Promise<{ site: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'gapan-hard-'))
  const remove = () => rm(dir, { recursive: true, force: true })
  try {
    const [texts, archive, site] = [join(dir, 'texts'), join(dir, 'archive'), join(dir, 'site')]
    await cp('tests/fixtures/sample', texts, { recursive: true })
    await cp('tests/fixtures/hard', join(texts, 'hard'), { recursive: true })
    await cp('tests/fixtures/sample/news/files/town-map.png', join(texts, 'hard/files/picture.png'))
    await run('import', 'markdown', texts, '--archive', archive)
    await run('publish', '--archive', archive, '--out', site, '--url', 'http://localhost', '--no-compress')
    return { site, remove }
  } catch (cause) {
    await remove()
    throw cause
  }
}

async function run(...args: string[]): Promise<void> {
  const { code, text } = await gapan(...args)
  if (code !== 0) throw new Error(text)
}
