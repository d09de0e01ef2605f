import { createDiskFileStore } from '#cli/files/disk-file-store.ts'
import { SITE_DATA } from '#tests/fixtures/gnuboard5/import-site.ts'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBoardFiles } from './board-files.ts'
import { resolveImage } from './images.ts'

const PIER = join(SITE_DATA, 'editor/1903/pier.png')
const HASHED = '5f4dcc3b5aa765d61d8327deb882cf99_AaBbCcDd_0123456789abcdef0123456789abcdef01234567.png'

interface Resolved {
  readonly found: ReadonlyArray<string | null>
  readonly missing: number
  /** Files that the archive got. */
  readonly copied: number
}

/** Resolves images of a site whose data folder lies beside a secret file. */
async function resolveAll(
  sources: readonly string[],
  siteUrl: string | null = 'http://naru.example',
): Promise<Resolved> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-test-'))
  try {
    const data = join(folder, 'data')
    for (const name of ['editor/1903', 'file/news', 'file/vault'])
      await mkdir(join(data, name), { recursive: true })
    await copyFile(PIER, join(folder, 'secret.png'))
    await copyFile(PIER, join(data, 'editor/1903/강변 사진.png'))
    await copyFile(PIER, join(data, 'file/news', HASHED))
    await copyFile(PIER, join(data, 'file/vault/x.png'))
    await copyFile(PIER, join(data, 'file/news/members.png'))
    await writeFile(join(data, 'editor/1903/page.png'), '<html>')
    await symlink(join(folder, 'secret.png'), join(data, 'editor/1903/link.png'))
    await symlink(folder, join(data, 'editor/up'))
    let missing = 0
    const found = []
    for (const source of sources) {
      const image = await resolveImage(source, {
        siteUrl,
        uploads: await openBoardFiles(data),
        files: createDiskFileStore(join(folder, 'archive')),
        areDownloadsOpen: (board) => board === 'news',
        isFileClosed: (_, name) => name === 'members.png',
        onMissing: () => (missing += 1),
      })
      found.push(image?.src.replace(/^files\/[0-9a-f]{2}\/[0-9a-f]{32}/, 'FILE') ?? null)
    }
    const archive = await readdir(join(folder, 'archive'), { recursive: true }).catch(() => [])
    return { found, missing, copied: archive.filter((name) => name.endsWith('.png')).length }
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the images of old posts', () => {
  it('that were uploaded are copied, by whatever address', async () => {
    const name = encodeURIComponent('강변 사진.png')
    const { found, copied } = await resolveAll([
      `http://naru.example/data/editor/1903/${name}`,
      `https://www.naru.example/g5/data/editor/1903/${name}?v=2`,
      `../data/editor/1903/${name}`,
      `/data/file/news/${HASHED}`,
      `/data/file/news/thumb-${HASHED.replace('.png', '')}_600x400.png`,
    ])
    expect(found).toEqual(['FILE.png', 'FILE.png', 'FILE.png', 'FILE.png', 'FILE.png'])
    expect(copied).toBe(1)
  })

  it('are found by relative addresses even where the site is not known', async () => {
    const { found } = await resolveAll(
      [`/data/file/news/${HASHED}`, '/img/x.gif', '/data/editor/1/gone.png'],
      null,
    )
    expect(found).toEqual(['FILE.png', null, null])
  })

  it('never come from outside the uploads, from closed boards, or from what is no image', async () => {
    const { found, copied } = await resolveAll([
      '/data/editor/1903/link.png',
      '/data/editor/up/secret.png',
      '/data/editor/1903/..%2f..%2f..%2fsecret.png',
      '/data/editor/1903/%2e%2e/../../secret.png',
      String.raw`/data/editor/..\..\secret.png`,
      '/data/editor/1903%00/x.png',
      '/data/file/vault/x.png',
      '/data/file/news/../vault/x.png',
      '/data/file/news/members.png',
      '/data/editor/1903/page.png',
      '/data/editor/1903',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ])
    expect(found.filter((source) => source?.startsWith('FILE'))).toEqual([])
    expect(copied).toBe(0)
  })

  it('that are gone are kept as addresses only where those tell nothing of their uploader', async () => {
    const { found, missing } = await resolveAll([
      `http://naru.example/data/file/news/${HASHED.replace('5f', '6f')}`,
      'http://other.example/data/file/free/a.png',
      'http://naru.example/data/editor/1903/gone.png',
      `http://naru.example/data/editor/1903/${HASHED}`,
      'http://naru.example/data/editor/1903/1234567890_1397.png',
      'https://other.example/img/a.png',
    ])
    expect(found).toEqual([
      null,
      null,
      'http://naru.example/data/editor/1903/gone.png',
      null,
      null,
      'https://other.example/img/a.png',
    ])
    expect(missing).toBe(5)
  })

  it('of another site stay there, though its folders have the same names', async () => {
    const source = `http://unrelated.example/data/editor/1903/${encodeURIComponent('강변 사진.png')}`
    expect(await resolveAll([source])).toEqual({ found: [source], missing: 0, copied: 0 })
  })

  it('that are part of the text are taken where they are images by their bytes', async () => {
    const base64 = (await readFile(PIER)).toString('base64')
    const { found } = await resolveAll([
      `data:image/png;base64,${base64}`,
      `data:image/jpeg;charset=x;base64,${base64}`,
      `data:image/svg+xml;base64,${Buffer.from('<svg onload="x"/>').toString('base64')}`,
      `data:text/html;base64,${Buffer.from('<p>').toString('base64')}`,
      'data:image/png,x',
      'data:',
    ])
    expect(found).toEqual(['FILE.png', 'FILE.png', null, null, null, null])
  })
})
