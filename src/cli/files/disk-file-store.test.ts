import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isArchiveFile } from '#archive/paths.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createDiskFileStore } from './disk-file-store.ts'

const PICTURE = join(import.meta.dirname, '../../../tests/fixtures/markdown/river/files/pier.png')

async function folders() {
  const root = await mkdtemp(join(tmpdir(), 'gapan-files-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const source = join(root, 'source')
  await mkdir(source)
  return { source, archive: join(root, 'archive') }
}

async function filesOf(archive: string): Promise<string[]> {
  const entries = await readdir(archive, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('a file is kept under the hash of its content, once', async () => {
  const { archive, source } = await folders()
  const store = createDiskFileStore(archive)
  const content = '시간표,첫배\n'.repeat(100_000)
  await writeFile(join(source, 'a_secret_name.csv'), content)
  await writeFile(join(source, 'again'), content)
  const first = await store.addFile(join(source, 'a_secret_name.csv'), '시간표.csv')
  const others = await Promise.all([
    store.addFile(join(source, 'again'), '다른 이름.csv'),
    store.addBytes(Buffer.from(content), 'x.csv'),
  ])
  const hash = createHash('sha256').update(content).digest('hex')
  expect(first).toEqual({
    url: `files/${hash.slice(0, 2)}/${hash.slice(2, 34)}.csv`,
    bytes: Buffer.byteLength(content),
    type: 'text/csv',
    width: null,
    height: null,
  })
  expect(others).toEqual([first, first])
  expect(store.written).toBe(1)
  expect(await readFile(join(archive, first?.url ?? ''), 'utf8')).toBe(content)
  expect(await filesOf(archive)).toHaveLength(1)
})

test('the same file brought twice at once is written once', async () => {
  const { archive } = await folders()
  const store = createDiskFileStore(archive)
  const [first, second] = await Promise.all([
    store.addFile(PICTURE, 'a.png'),
    store.addFile(PICTURE, 'b.png'),
  ])
  expect(first).toEqual(second)
  expect(store.written).toBe(1)
  expect(await filesOf(archive)).toHaveLength(1)
})

test('a second run writes nothing, but makes good what a first left unfinished', async () => {
  const { archive } = await folders()
  const stored = await createDiskFileStore(archive).addFile(PICTURE, 'pier.png')
  const second = createDiskFileStore(archive)
  expect(await second.addFile(PICTURE, 'pier.png')).toEqual(stored)
  expect(second.written).toBe(0)
  const path = join(archive, stored?.url ?? '')
  await writeFile(path, 'cut off')
  await second.addFile(PICTURE, 'pier.png')
  expect(second.written).toBe(1)
  expect(await readFile(path)).toEqual(await readFile(PICTURE))
})

test('an image is what its bytes say, whatever its name', async () => {
  const { archive } = await folders()
  const store = createDiskFileStore(archive)
  expect(await store.addFile(PICTURE, 'pier.php')).toMatchObject({ type: 'image/png', width: 24, height: 16 })
})

test.each([
  'page.html',
  'drawing.svg',
  'feed.xml',
  'code.js',
  'x.mjs',
  'run.php',
  'run.php-x',
  'a.htm',
  'a.wasm',
  'none',
  '.pdf.',
])('%s could act in the reader, so it is kept as unknown bytes', async (name) => {
  const { archive } = await folders()
  const stored = await createDiskFileStore(archive).addBytes(Buffer.from('<script>alert(1)</script>'), name)
  expect(stored.type).toBe('application/octet-stream')
  expect(stored.url).toMatch(/\.bin$/u)
  expect(isArchiveFile(stored.url)).toBe(true)
})

test.each([
  ['문서.HWP', 'application/x-hwp', 'hwp'],
  ['a.tar.gz', 'application/gzip', 'gz'],
  ['보고서 (최종).pdf', 'application/pdf', 'pdf'],
  ['note.txt', 'text/plain', 'txt'],
])('%s is %s', async (name, type, extension) => {
  const { archive } = await folders()
  const stored = await createDiskFileStore(archive).addBytes(Buffer.from('x'), name)
  expect(stored.type).toBe(type)
  expect(stored.url.endsWith(`.${extension}`)).toBe(true)
})

test('what is no readable file is not there', async () => {
  const { archive, source } = await folders()
  await symlink(join(source, 'nowhere'), join(source, 'dangling'))
  const store = createDiskFileStore(archive)
  for (const path of [
    source,
    join(source, 'dangling'),
    join(source, 'a\0b'),
    join(source, 'x'.repeat(300)),
  ]) {
    expect(await store.addFile(path, 'a.txt')).toBeNull()
  }
  expect(store.written).toBe(0)
})

test('an empty file is a file', async () => {
  const { archive, source } = await folders()
  await writeFile(join(source, 'empty'), '')
  const stored = await createDiskFileStore(archive).addFile(join(source, 'empty'), 'empty.txt')
  expect(stored).toMatchObject({ bytes: 0, type: 'text/plain' })
  expect(await readFile(join(archive, stored?.url ?? ''), 'utf8')).toBe('')
})
