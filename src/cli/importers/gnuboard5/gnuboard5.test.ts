import { articleSchema } from '#archive/article.ts'
import { bodySchema } from '#archive/body/body.ts'
import { Fault } from '#cli/fault.ts'
import {
  articleOf,
  importSite,
  markup,
  SITE_DATA,
  SITE_DUMP,
  type Imported,
} from '#tests/fixtures/gnuboard5/import-site.ts'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'
import type { Gnuboard5Options } from './gnuboard5.ts'

async function importFixture(options: Partial<Gnuboard5Options> = {}): Promise<Imported> {
  return importSite(dumpTables({ path: SITE_DUMP }), options)
}

describe('importing a GNUboard', () => {
  it('lists the open boards in the order of the site and tells the closed ones', async () => {
    const { head, items, findings } = await importFixture()
    expect(head.capturedAt).toBe('2021-05-06T07:08:09+09:00')
    expect(head.boards).toEqual([
      { id: 'old', title: '옛 게시판', categories: [] },
      { id: 'news', title: '나루 소식 News', categories: ['알림', '안내'] },
      { id: 'nodl', title: '사진', categories: [] },
    ])
    const boards = items.flatMap((item) => (item.kind === 'skip' && item.what === 'board' ? [item] : []))
    expect(boards.map(({ board, reason }) => `${board} ${reason}`).toSorted()).toEqual([
      'adult board-closed',
      'blank board-closed',
      'list2 board-closed',
      'lost board-closed',
      'members board-closed',
      'no-id unreadable',
      'points board-closed',
      'read2 board-closed',
    ])
    expect(findings.filter(({ rule }) => rule === 'board-unreadable').map(({ found }) => found)).toEqual([
      'a name that no address can have',
    ])
  })

  it('completes what is known of the site', async () => {
    const { head } = await importFixture()
    expect(head.site).toMatchObject({
      title: '나루 신문 Harbour Paper',
      languages: ['ko', 'en'],
      url: 'http://naru.example',
      license: null,
    })
    expect(Object.keys(head.site.disclaimer)).toEqual(['ko', 'en'])
    const search = {
      engine: 'meilisearch',
      url: 'https://search.example',
      index: 'posts',
      key: 'abc',
    } as const
    const given = await importFixture({
      site: { title: 'Mine', disclaimer: { en: 'Mine too.' }, languages: ['en'], search },
    })
    expect(given.head.search).toEqual(search)
    expect(given.head.site).not.toHaveProperty('search')
    expect(given.head.site).toMatchObject({
      title: 'Mine',
      disclaimer: { en: 'Mine too.' },
      languages: ['en'],
      url: null,
    })
    expect(articleOf(given, 'news', 1).originalUrl).toBeNull()
  })

  it('reads a post with all that the archive keeps of it', async () => {
    const { body, discussion, ...rest } = articleOf(await importFixture(), 'news', 1)
    expect(rest).toEqual({
      board: 'news',
      id: 1,
      title: '첫 소식 <b>입니다</b> & 인사',
      author: '나루지기',
      publishedAt: '2010-03-26T07:30:00+09:00',
      views: 1204,
      recommendations: 11,
      category: '알림',
      notice: true,
      lang: 'ko',
      moves: [],
      links: [{ url: 'http://example.org/ferry', clicks: 5 }],
      attachments: [],
      slug: '첫-소식-입니다-인사',
      thread: null,
      originalUrl: 'http://naru.example/bbs/board.php?bo_table=news&wr_id=1',
      sha256: 'a5bca227343c18330c800d19cbe9d143eda365ba53c96388097cb689e013d1cb',
    })
    expect(markup(body)).toBe(
      '<p id="p-1">안녕하세요, it\'s "나루"입니다.</p><p id="p-2">자세히: <a href="http://example.org/a?b=1&c=2">http://example.org/a?b=1&c=2</a> (끝)</p>',
    )
    expect(
      discussion.map(({ id, author, publishedAt, depth, parent }) => [
        id,
        author,
        publishedAt,
        depth,
        parent,
      ]),
    ).toEqual([
      [2, '산책자', '2010-03-26T08:00:00+09:00', 0, null],
      [3, null, null, 1, 2],
      [7, '나루지기', '2019-03-01T09:00:00+09:00', 0, null],
      [6, '나루지기', '2019-03-01T09:00:00+09:00', 1, 7],
    ])
    expect(discussion.map((comment) => markup(comment.body))[0]).toBe(
      '<p id="p-1">반갑습니다.<br></br>{이미지:0} <b>글자</b></p>',
    )
  })

  it('leaves out what is secret, and what hangs on it', async () => {
    const { items } = await importFixture()
    const skips = items.flatMap((item) => (item.kind === 'skip' && item.board === 'news' ? [item] : []))
    expect(skips.map(({ what, id, reason }) => [what, id, reason])).toEqual([
      ['article', 9, 'secret'],
      ['article', 10, 'thread-not-public'],
      ['article', 20, 'thread-not-public'],
      ['comment', 11, 'parent-not-public'],
      ['comment', 12, 'parent-not-public'],
      ['comment', 17, 'parent-not-public'],
      ['comment', 4, 'secret'],
      ['comment', 5, 'parent-not-public'],
    ])
  })

  it('lets no private value and no stored name through, in items, head or findings', async () => {
    const everything = JSON.stringify(await importFixture())
    expect(await readFile(SITE_DUMP, 'utf8')).toContain('CANARY')
    expect(everything).not.toContain('CANARY')
    expect(everything).not.toMatch(/[0-9a-f]{32}_/)
    expect(everything).not.toContain('1234567890_')
  })

  it('finds links and images, and nothing outside the files', async () => {
    const imported = await importFixture()
    const [first = '', second = ''] = markup(articleOf(imported, 'news', 8).body).split(/(?<=<\/p>)/)
    expect(first).toBe(
      '<p id="p-1">The ferry leaves. <a href="/news/1">first</a> <a href="/news/1">comment</a> <a href="/old/1">short</a> <a href="/news/1">words</a> <a href="http://www.naru.example/bbs/board.php?bo_table=read2&wr_id=1">closed</a> secret upload press</p>',
    )
    expect(second.replaceAll(/files\/[0-9a-f]{2}\/[0-9a-f]{32}/g, 'FILE')).toBe(
      '<p id="p-2"><img src="FILE.png" alt="pier" width="12" height="4"></img> <img src="FILE.png" alt="thumb" width="6" height="8"></img> up1 <img src="http://naru.example/outside.png" alt="up2"></img> php foreign upload <img src="https://example.org/img/pier.jpg" alt="elsewhere"></img> gated</p>',
    )
    expect(imported.findings.filter(({ where }) => where === 'news/8').map(({ rule }) => rule)).toEqual([
      'missing-file',
      'missing-file',
      'missing-file',
    ])
  })

  it('lists attachments under their own names, and says which files are missing', async () => {
    const imported = await importFixture()
    const { attachments, body } = articleOf(imported, 'news', 15)
    expect(
      attachments.map(({ name, bytes, type, downloads, url }) => [
        name,
        bytes,
        type,
        downloads,
        url !== null,
      ]),
    ).toEqual([
      ['첫 그림.png', 74, 'image/png', 7, true],
      ['둘째 그림.png', 74, 'image/png', 3, true],
      ['시간표 (최종).txt', 20, 'text/plain', 17, true],
      ['없는 파일.pdf', 1234, 'application/octet-stream', 1, false],
      ['멀리 있는 것.zip', 99, 'application/octet-stream', 0, false],
      ['../../up.png', 7, 'application/octet-stream', 0, false],
    ])
    const [first = '', second = ''] = attachments.map(({ url }) => url ?? '')
    expect(markup(body)).toBe(
      `<figure id="p-1"><img src="${second}" alt="강변 지도" width="6" height="8"></img><figcaption>강변 지도</figcaption></figure>` +
        `<p id="p-2">위 <img src="${first}" alt="첫 그림.png" width="8" height="6"></img> 아래 {이미지:9}</p>`,
    )
    expect(
      imported.findings
        .filter(({ where }) => where.startsWith('news/15'))
        .map(({ where, found }) => [where, found]),
    ).toEqual([
      ['news/15 attachment 3', 'no such file'],
      ['news/15 attachment 4', 'it lies in a remote storage'],
      ['news/15 attachment 5', 'no such file'],
    ])
  })

  it('keeps attachments of a board back that guests may not download from, images too', async () => {
    const imported = await importFixture()
    const { attachments, body } = articleOf(imported, 'nodl', 1)
    expect(attachments).toEqual([])
    expect(markup(body)).toBe('<p id="p-1">사진입니다 {이미지:0}</p>')
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ where: 'nodl', rule: 'attachments-closed' }),
    )
  })

  it('takes the folder above data too, and none at all, and no other', async () => {
    const plain = await importFixture()
    expect(await importFixture({ files: dirname(SITE_DATA) })).toEqual(plain)
    const without = await importFixture({ files: null })
    expect(articleOf(without, 'news', 15).attachments.map(({ url }) => url)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
    expect(without.findings).toContainEqual(
      expect.objectContaining({ where: 'news', rule: 'missing-file', found: '6 attachments' }),
    )
    await expect(importFixture({ files: join(SITE_DATA, 'file') })).rejects.toThrow(Fault)
  })

  it('reads moves, line breaks, threads and missing dates', async () => {
    const imported = await importFixture()
    expect(articleOf(imported, 'news', 13)).toMatchObject({
      moves: [
        { kind: 'moved', from: '옛에서 (공지)', at: '2014-05-01T10:00:00+09:00', by: '강님에 의해 쓴 [이]' },
        { kind: 'copied', from: '소식판', at: '2015-06-01T11:22:33+09:00', by: '관리자' },
      ],
    })
    expect(markup(articleOf(imported, 'news', 13).body)).toBe('<p id="p-1">본문</p>')
    expect(markup(articleOf(imported, 'news', 14).body)).toBe(
      '<p id="p-1">첫 줄<br></br>둘째 <b>굵게</b><br></br>셋째</p>',
    )
    expect(articleOf(imported, 'news', 16)).toMatchObject({ author: null, publishedAt: null, views: null })
    expect(articleOf(imported, 'news', 18)).toMatchObject({
      publishedAt: null,
      thread: { key: '-9', path: '', depth: 0 },
    })
    expect(articleOf(imported, 'news', 19).thread).toEqual({ key: '-9', path: 'A', depth: 1 })
    expect(articleOf(imported, 'news', 21).title).toBe('붙인 주소 …')
    expect(articleOf(imported, 'old', 1).moves).toHaveLength(1)
  })

  it('gives articles by rising id, each as the format wants it', async () => {
    const { articles } = await importFixture()
    for (const board of ['old', 'news', 'nodl']) {
      const ids = articles.filter((article) => article.board === board).map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    }
    for (const { board, id, publishedAt, body, discussion, moves, links, attachments } of articles) {
      const { entries } = articleSchema
      expect(
        v.is(entries.board, board) && v.is(entries.id, id) && v.is(entries.publishedAt, publishedAt),
      ).toBe(true)
      expect(
        v.is(bodySchema, body) && v.is(entries.discussion, discussion) && v.is(entries.moves, moves),
      ).toBe(true)
      expect(v.is(entries.links, links) && v.is(entries.attachments, attachments)).toBe(true)
    }
  })

  it('is the same every time, and leaves no temporary file', async () => {
    const temporary = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('gapan-import-'))
    const before = await temporary()
    expect(await importFixture()).toEqual(await importFixture())
    // Other imports may run at the same time; one of this process would hold a text of this board.
    const left = (await temporary()).filter((name) => !before.includes(name))
    for (const name of left) {
      const spool = await readFile(join(tmpdir(), name, 'spool'), 'utf8').catch(() => '')
      expect(spool).not.toContain('나루지기')
    }
  })

  it('takes a time of capture that is given, if it is one', async () => {
    const { head } = await importFixture({ capturedAt: '2020-01-02T03:04:05Z' })
    expect(head.capturedAt).toBe('2020-01-02T03:04:05Z')
    await expect(importFixture({ capturedAt: 'yesterday' })).rejects.toThrow(Fault)
  })

  it('stops when it is told to', async () => {
    const abort = new AbortController()
    const tables = dumpTables({ path: SITE_DUMP })
    const watch = { report() {}, signal: abort.signal }
    const reading = (async () => {
      for await (const row of tables.scan(() => ['wr_id', 'bo_table'], watch)) {
        void row
        abort.abort()
      }
    })()
    await expect(reading).rejects.toThrow('aborted')
  })
})
