import { articleRecords } from '#tests/fixtures/records/article-records.ts'
import { filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'

/** Runs a command and gives what it printed. */
async function gapan(args: readonly string[], { signal = new AbortController().signal, debug = false } = {}) {
  let stdout = ''
  let stderr = ''
  const code = await run(args, {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    signal,
    debug,
  })
  return { code, stdout, stderr }
}

/** Articles of one board, as Markdown. */
async function writeMarkdown(
  folder: string,
  ids: readonly number[] = [1, 2],
  body = '강가의 글.',
): Promise<void> {
  await mkdir(join(folder, 'news'), { recursive: true })
  const site = [
    'title: 나루 신문',
    'languages: [ko]',
    'disclaimer: {ko: 지난 소식}',
    'copyright: {ko: 나루}',
    'capturedAt: 2020-01-01T00:00:00+09:00',
  ]
  await writeFile(join(folder, 'site.yaml'), `${site.join('\n')}\n`)
  await writeFile(join(folder, 'news/board.yaml'), 'title: 소식\n')
  for (const id of ids) {
    const front = [`id: ${id}`, `title: 소식 ${id}`, 'author: 김나루', 'date: 2013-10-09T09:00:00+09:00']
    await writeFile(join(folder, `news/${id}.md`), `---\n${front.join('\n')}\n---\n\n${body}\n`)
  }
}

test.each([
  [['--help'], 'Usage: gapan <command>'],
  [['import', '--help'], 'Usage: gapan import <source>'],
  [['import', 'gnuboard5', '--help'], '--database URL'],
  [['import', 'markdown', '-h'], 'Usage: gapan import markdown DIR'],
  [['check', '--help'], 'Usage: gapan check'],
  [['check', '--archive', 'x', '--help'], 'Usage: gapan check'],
  [['import', 'markdown', 'x', '--help', '--archive'], 'Usage: gapan import markdown DIR'],
  [['import', '--archive', 'x', '--help'], 'Usage: gapan import <source>'],
])('gapan %j prints help', async (args, text) => {
  const { code, stdout, stderr } = await gapan(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(text)
})

test('no command prints the help as a fault', async () => {
  const { code, stderr } = await gapan([])
  expect(code).toBe(2)
  expect(stderr).toContain('Usage: gapan <command>')
})

test.each([
  [['chekc'], 'There is no command "gapan chekc". Did you mean "gapan check"?'],
  [
    ['import', 'gnuboard'],
    'There is no command "gapan import gnuboard". Did you mean "gapan import gnuboard5"?',
  ],
  [['fly'], 'There is no command "gapan fly". See gapan --help.'],
  [['toString'], 'There is no command "gapan toString". See gapan --help.'],
  [['check'], '--archive DIR is missing. Add --help to see the options.'],
  [['check', '--archiv', 'x'], "Unknown option '--archiv'. Add --help to see the options."],
  [['check', 'x'], 'Write --archive x to name the archive.'],
  [['import', 'markdown', '--archive', 'x'], 'Name the folder to import. Add --help to see the options.'],
  [
    ['import', 'gnuboard5', '--archive', 'x'],
    'Give either --dump FILE or --database URL. Add --help to see the options.',
  ],
  [
    ['import', 'gnuboard5', '--archive', 'x', '--dump', 'a', '--captured-at', 'now'],
    '--captured-at now is not understood: a time looks like 2010-03-26T07:30:00+09:00.',
  ],
])('gapan %j is a fault told in one sentence', async (args, message) => {
  expect(await gapan(args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` })
})

test('an import prints what it did; a second one has nothing to write; check finds nothing', () =>
  inFolder(async (dir) => {
    const [folder, archive] = [join(dir, 'source'), join(dir, 'archive')]
    await writeMarkdown(folder)
    const args = ['import', 'markdown', folder, '--archive', archive]
    const first = await gapan(args)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^1 board, 2 articles, 0 comments in \d+\.\d s \([\d,]+ articles\/s\)\nFiles: 15 written \([\d.]+ KB\), 0 kept, 0 deleted\n$/,
    )
    expect((await gapan(args)).stdout).toContain('Files: 0 written (0 B), 15 kept, 0 deleted')
    expect(await gapan(['check', '--archive', archive])).toEqual({
      code: 0,
      stdout: 'Nothing wrong was found.\n',
      stderr: '',
    })
    expect((await gapan(['check', '--archive', archive, '--json'])).stdout).toBe(
      '{"findings":[],"total":0}\n',
    )
  }))

test('check tells every finding, for people and for programs, and ends with 1', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    await writeFile(join(dir, 'articles/news/0/7.json'), '{}')
    await writeFile(join(dir, 'articles/news/0/8.json'), '{}')
    const { code, stdout } = await gapan(['check', '--archive', dir])
    expect(code).toBe(1)
    expect(stdout).toContain(
      'articles/news/0/7.json: file: orphan-file: expected no such file, found a file that nothing names\n',
    )
    expect(stdout).toContain('\n2 findings.\n')
    const json = await gapan(['check', '--archive', dir, '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({
      findings: [{ rule: 'orphan-file' }, { rule: 'orphan-file' }],
      total: 2,
    })
  }))

test('a folder that is no archive is a fault', () =>
  inFolder(async (dir) => {
    expect(await gapan(['check', '--archive', dir])).toMatchObject({
      code: 2,
      stderr: `There is no archive in ${dir}: archive.json is missing.\n`,
    })
  }))

test('a command that is stopped says so, ends with 130 and leaves no archive half-written', () =>
  inFolder(async (dir) => {
    const [folder, archive] = [join(dir, 'source'), join(dir, 'archive')]
    await writeMarkdown(folder)
    const { code, stderr } = await gapan(['import', 'markdown', folder, '--archive', archive], {
      signal: AbortSignal.abort(),
    })
    expect(code).toBe(130)
    expect(stderr).toContain('Stopped.')
    expect([...(await filesOf(dir)).keys()].filter((path) => path.startsWith('archive/'))).toEqual([])
  }))

test('a fault that nobody foresaw is told shortly, with its place where that is asked for', () =>
  inFolder(async (dir) => {
    const [folder, archive] = [join(dir, 'source'), join(dir, 'archive')]
    await writeMarkdown(folder)
    // A folder stands where a file should be.
    await mkdir(join(archive, 'archive.json'), { recursive: true })
    const args = ['import', 'markdown', folder, '--archive', archive]
    const { code, stderr } = await gapan(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^Something went wrong that gapan did not foresee: .*\nSet GAPAN_DEBUG=1 to see where.\n$/,
    )
    expect((await gapan(args, { debug: true })).stderr).toContain('.ts:')
  }))

test('a fault of the disk is told in one sentence', () =>
  inFolder(async (dir) => {
    const [folder, archive] = [join(dir, 'source'), join(dir, 'archive')]
    await writeMarkdown(folder)
    await writeFile(archive, '')
    expect(await gapan(['import', 'markdown', folder, '--archive', archive])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${archive} is in the way: a file stands where a folder should be (EEXIST).\n`,
    })
  }))

test('--version prints the version of the package', async () => {
  const { code, stdout } = await gapan(['--version'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('much is taken down only where that is allowed, and then it is told', () =>
  inFolder(async (dir) => {
    const [whole, part, archive] = [join(dir, 'whole'), join(dir, 'part'), join(dir, 'archive')]
    await writeMarkdown(
      whole,
      Array.from({ length: 30 }, (_, index) => index + 1),
    )
    await writeMarkdown(part)
    await gapan(['import', 'markdown', whole, '--archive', archive])
    const refused = await gapan(['import', 'markdown', part, '--archive', archive])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('has 30 articles, of which the source brings at most 2')
    const allowed = await gapan(['import', 'markdown', part, '--archive', archive, '--allow-removal'])
    expect(allowed).toMatchObject({ code: 0, stderr: '' })
    expect(allowed.stdout).toContain('\nTaken down: 28 articles, 0 boards\n')
  }))

test('copied files are counted, those that are there already are not', () =>
  inFolder(async (dir) => {
    const [folder, archive] = [join(dir, 'source'), join(dir, 'archive')]
    await writeMarkdown(folder, [1], '![강](river.png)')
    const png = 'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeAQAAAAB2pmFwAAAADElEQVR42mNgGHoAAAC0AAGxr1xMAAAAAElFTkSuQmCC'
    await writeFile(join(folder, 'news/river.png'), Buffer.from(png, 'base64'))
    const args = ['import', 'markdown', folder, '--archive', archive]
    expect((await gapan(args)).stdout).toContain('\n1 file copied\n')
    expect((await gapan(args)).stdout).not.toContain('copied')
  }))
