import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SiteFile } from '#cli/site-file.ts'
import { createDiskFileStore } from '#cli/files/disk-file-store.ts'
import { Fault } from '#cli/fault.ts'
import type { Finding } from '#cli/findings.ts'
import type { ArticleRecord, ImportItem } from '#cli/importers/importer.ts'
import { plainHtml } from '#tests/body-html.ts'
import { testImporter } from '#tests/contracts/importer.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createMarkdownImporter } from './markdown.ts'

const FIXTURE = join(import.meta.dirname, '../../../../tests/fixtures/markdown')

testImporter('markdown', () => createMarkdownImporter({ folder: FIXTURE, capturedAt: null, site: {} }))

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-markdown-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of the fixture with other files in it. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder()
  await cp(FIXTURE, folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

async function importFolder(folder: string, options: { capturedAt?: string; site?: SiteFile } = {}) {
  const findings: Finding[] = []
  const context = {
    files: createDiskFileStore(join(await temporaryFolder(), 'archive')),
    report: (finding: Finding) => findings.push(finding),
    signal: new AbortController().signal,
  }
  const importer = createMarkdownImporter({ folder, capturedAt: null, site: {}, ...options })
  const head = await importer.open(context)
  const items: ImportItem[] = []
  for await (const item of importer.items(context)) items.push(item)
  const articles = new Map<string, ArticleRecord>()
  for (const item of items) {
    if (item.kind === 'article') articles.set(`${item.article.board}/${item.article.id}`, item.article)
  }
  return { head, items, articles, findings }
}

test('the folder is taken whole, without findings', async () => {
  const { articles, findings, head } = await importFolder(FIXTURE)
  expect(findings).toEqual([])
  expect(head).toEqual({
    site: {
      title: '물가 소식',
      languages: ['ko', 'en'],
      description: {},
      disclaimer: { ko: '시험용입니다.', en: 'For tests only.' },
      copyright: {},
      license: 'CC0-1.0',
      url: 'https://river.example',
    },
    capturedAt: '2024-01-01T00:00:00+09:00',
    boards: [
      { id: 'river', title: '물가', categories: ['알림', '사진'] },
      { id: 'talk', title: '이야기', categories: [] },
    ],
  })
  expect([...articles.keys()]).toEqual(['river/3', 'river/12', 'talk/1', 'talk/2', 'talk/3', 'talk/10'])
})

test('an article has everything that its front matter says', async () => {
  const { articles } = await importFolder(FIXTURE)
  expect(articles.get('river/12')).toMatchObject({
    title: '[물가] 나루터',
    author: '편집국',
    publishedAt: '2023-05-01T09:00:00+09:00',
    views: 10,
    recommendations: 0,
    category: '알림',
    notice: true,
    lang: 'ko',
    moves: [
      { kind: 'moved', from: '옛 게시판', at: '2023-05-02T00:00:00+09:00', by: '편집국' },
      { kind: 'copied', from: '다른 게시판', at: null, by: null },
    ],
    links: [
      { url: 'https://example.org/', clicks: null },
      { url: 'https://example.org/b', clicks: 4 },
    ],
    attachments: [{ name: '물때 표.csv', bytes: 19, type: 'text/csv', downloads: 3 }],
    thread: null,
    originalUrl: 'https://river.example/bbs/board.php?bo_table=river&wr_id=12',
  })
  expect(articles.get('river/3')).toMatchObject({
    title: '2014',
    author: null,
    publishedAt: null,
    views: null,
    recommendations: null,
    lang: 'en',
    notice: false,
  })
})

test('Markdown becomes a body: figures, tables, ranges, notes, links', async () => {
  const { articles } = await importFolder(FIXTURE)
  const body = articles.get('river/12')?.body ?? { type: 'root', children: [] }
  const html = plainHtml(body).replace(/files\/[0-9a-f/]+/u, 'FILE')
  expect(html).toContain('<h2>배 시간</h2><p>첫 배는 <strong>일곱 시</strong>, 10~12시와 13~15시에는 쉽니다.')
  expect(html).toContain('<a href="/talk/1">옛글</a>')
  expect(html).toContain(
    '<a href="https://example.org/news">https://example.org/news</a>를 보세요.<sup>1</sup></p>',
  )
  expect(html).toContain(
    '<figure><img src="FILE.png" alt="나루터" width="24" height="16"><figcaption>이른 아침의 나루터</figcaption></figure>',
  )
  expect(html).toContain('<p><img src="https://example.org/pier.jpg" alt="다른 곳의 그림"></p>')
  expect(html).toContain('<thead><tr><th>때</th><th>배</th></tr></thead>')
  expect(html).toContain('<ul><li>☑ 표</li><li>☐ 우산</li></ul>')
  expect(html).toMatch(/<h3>각주<\/h3><ol><li>바뀔 수 있습니다\.<\/li><\/ol>$/u)
  expect(plainHtml(articles.get('talk/3')?.body ?? body)).toBe('<p>Kept.</p>')
})

test('comments are plain text, numbered in reading order, those of the file beside last', async () => {
  const { articles } = await importFolder(FIXTURE)
  const discussion = articles.get('river/12')?.discussion ?? []
  expect(discussion.map(({ author, depth, id, parent }) => [id, author, depth, parent])).toEqual([
    [12_001, '손님', 0, null],
    [12_002, '편집국', 1, 12_001],
    [12_003, '지나가는 이', 0, null],
  ])
  expect(discussion[0] && plainHtml(discussion[0].body)).toBe(
    '<p>첫 줄 &lt;b>굵게&lt;/b><br><a href="https://example.org/x">https://example.org/x</a>를 보세요</p>',
  )
})

test('replies form a thread', async () => {
  const { articles } = await importFolder(FIXTURE)
  const threads = [1, 2, 10, 3].map((id) => articles.get(`talk/${id}`)?.thread)
  expect(threads.map((thread) => thread && [thread.key, thread.depth])).toEqual([
    ['1', 0],
    ['1', 1],
    ['1', 2],
    null,
  ])
})

const SEARCH = { engine: 'meilisearch', url: 'https://search.example', index: 'posts', key: 'abc' } as const

test('what the caller says goes before what the folder says', async () => {
  const { articles, head } = await importFolder(FIXTURE, {
    capturedAt: '2025-01-01T00:00:00Z',
    site: { title: '다른 이름', url: null, search: SEARCH },
  })
  expect(head.search).toEqual(SEARCH)
  expect(head.site).not.toHaveProperty('search')
  expect(head.capturedAt).toBe('2025-01-01T00:00:00Z')
  expect(head.site).toMatchObject({ title: '다른 이름', url: null, license: 'CC0-1.0' })
  expect(articles.get('river/12')?.originalUrl).toBeNull()
})

test.each([
  ['site.yaml', 'title: x\nlanguages: [ko]', /site\.yaml has no capturedAt/u],
  ['site.yaml', 'languages: [ko]\ncapturedAt: 2024-01-01T00:00:00Z', /site\.yaml: title: expected "title"/u],
  [
    'site.yaml',
    'title: x\nlanguages: [ko]\ncapturedAt: 2024-01-01',
    /capturedAt: expected a time looks like/u,
  ],
  ['site.yaml', 'titel: x\ncapturedAt: 2024-01-01T00:00:00Z', /there is no field "titel"/u],
  ['talk/board.yaml', 'name: x', /board\.yaml: there is no field "name"/u],
  ['talk/new.md', 'no front matter', /new\.md: its front matter needs an id/u],
  ['talk/new.md', '---\ntitle: x\n---\n', /new\.md: its front matter needs an id/u],
  ['talk/new.md', '---\nid: 1\ntitle: x\n---\n', /new\.md and .*1-question\.md have the same id, 1/u],
  ['talk/new.md', '---\nid: [1\n---\n', /new\.md can't be parsed/u],
])('%s with %j is a fault that says why', async (name, content, message) => {
  const fault = importFolder(await folderWith({ [name]: content }))
  await expect(fault).rejects.toBeInstanceOf(Fault)
  await expect(fault).rejects.toThrow(message)
})

test('what one article has wrong is found, and the rest of it stays', async () => {
  const folder = await folderWith({
    'talk/new.md':
      '---\nid: 20\ntitle: New\ndate: 2023-06-01\nviews: many\ntag: x\nreplyTo: 99\nlinks: ["javascript:x"]\n' +
      'attachments: [{file: files/none.pdf, name: 없음.pdf}]\ncomments: [{text: a, mood: b}]\n---\n' +
      '![그림](none.png) [곳](nowhere.html)\n\n<div>raw</div>',
    'talk/none.md': '---\nid: 21\n---\nNo title.',
  })
  const { articles, findings, items } = await importFolder(folder)
  expect(findings.map(({ file, rule, where }) => `${file} ${where} ${rule}`).toSorted()).toEqual([
    'talk/new.md attachments.0.file missing-file',
    'talk/new.md body cut',
    'talk/new.md body missing-file',
    'talk/new.md body unusable-link',
    'talk/new.md comments.0.mood unknown-field',
    'talk/new.md date invalid-field',
    'talk/new.md links.0 invalid-field',
    'talk/new.md replyTo missing-parent',
    'talk/new.md tag unknown-field',
    'talk/new.md views invalid-field',
    'talk/none.md title invalid-field',
  ])
  expect(articles.get('talk/20')).toMatchObject({
    publishedAt: null,
    views: null,
    links: [],
    attachments: [{ name: '없음.pdf', url: null, bytes: null, type: 'application/pdf' }],
    thread: null,
    discussion: [{ id: 20_001 }],
  })
  expect(items).toContainEqual({ kind: 'skip', what: 'article', board: 'talk', id: 21, reason: 'unreadable' })
})

test('nothing outside of the folder is copied', async () => {
  const folder = await folderWith({
    'talk/new.md':
      '---\nid: 20\ntitle: New\nattachments: [{file: ../../secret.txt}, {file: link.txt}]\n---\n',
  })
  const outside = join(await temporaryFolder(), 'secret.txt')
  await writeFile(outside, 'secret')
  await symlink(outside, join(folder, 'talk/link.txt'))
  const { articles, findings } = await importFolder(folder)
  expect(articles.get('talk/20')?.attachments.map(({ url }) => url)).toEqual([null, null])
  expect(findings).toHaveLength(2)
})

test('the hash is of what was written, and not of its counts', async () => {
  const hashOf = async (frontMatter: string, text: string) => {
    const folder = await folderWith({ 'talk/20.md': `---\nid: 20\ntitle: New\n${frontMatter}\n---\n${text}` })
    return (await importFolder(folder)).articles.get('talk/20')?.sha256
  }
  const hash = await hashOf('views: 1', 'text')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashOf('views: 2', 'text')).toBe(hash)
  expect(await hashOf('views: 1', 'another text')).not.toBe(hash)
  expect(await hashOf('author: 산책자', 'text')).not.toBe(hash)
})
