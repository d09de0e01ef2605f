import { Fault } from '#cli/fault.ts'
import { toEucKr } from '#tests/fixtures/gnuboard5/euc-kr.ts'
import { articleOf, importSite, markup, type Imported } from '#tests/fixtures/gnuboard5/import-site.ts'
import { writeDump, type DumpTable } from '#tests/fixtures/gnuboard5/write-dump.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'
import type { Gnuboard5Options } from './gnuboard5.ts'

/** Imports a dump that a test wrote. */
async function importDump(
  content: string | Buffer,
  { encoding = 'utf-8', ...options }: Partial<Gnuboard5Options> & { encoding?: string } = {},
): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-test-'))
  try {
    const path = join(folder, 'board.sql')
    await writeFile(path, content)
    return await importSite(dumpTables({ path, encoding }), options)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The smallest board of GNUboard 4, whose tables lack what came later. */
function gnuboard4(prefix = 'g4_'): DumpTable[] {
  return [
    {
      name: `${prefix}board`,
      columns: ['bo_table', 'gr_id', 'bo_subject', 'bo_list_level', 'bo_read_level', 'bo_read_point', 'bo_download_level', 'bo_download_point', 'bo_use_trackback', 'bo_notice'],
      rows: [['free', 'town', '자유 똠방', 1, 1, 0, 1, 0, 1, '']],
    },
    { name: `${prefix}group`, columns: ['gr_use_access', 'gr_id'], rows: [[0, 'town']] },
    { name: `${prefix}config`, columns: ['cf_title'], rows: [['옛 마을']] },
    {
      name: `${prefix}board_file`,
      columns: ['bo_table', 'wr_id', 'bf_no', 'bf_source', 'bf_file', 'bf_download', 'bf_content', 'bf_filesize', 'bf_type'],
      rows: [['free', 1, 0, '지도.png', '1234567890_AbCdEfGh_map.png', '12', '', 55, 3]],
    },
    {
      name: `${prefix}write_free`,
      columns: ['wr_trackback', 'wr_content', 'wr_id', 'wr_num', 'wr_reply', 'wr_parent', 'wr_is_comment', 'wr_comment', 'wr_comment_reply', 'wr_option', 'wr_subject', 'wr_name', 'wr_datetime', 'wr_ip'],
      rows: [
        ['CANARY', '본문', 1, -1, '', 1, 0, 1, '', '', '펲시 제목', '글쓴이', '2004-05-06 07:08:09', 'CANARY'],
        ['CANARY', '댓글', 2, -1, '', 1, 1, 1, '', '', '', '손님', '2004-05-06 08:00:00', 'CANARY'],
      ],
    },
  ] // prettier-ignore
}

describe('importing other boards than a whole GNUboard 5', () => {
  it('reads GNUboard 4, in EUC-KR, under its own prefix', async () => {
    const imported = await importDump(toEucKr(writeDump(gnuboard4())), { encoding: 'euc-kr' })
    expect(imported.head.site.title).toBe('옛 마을')
    expect(imported.head.boards).toEqual([{ id: 'free', title: '자유 똠방', categories: [] }])
    const article = articleOf(imported, 'free', 1)
    expect(article).toMatchObject({
      title: '펲시 제목',
      publishedAt: '2004-05-06T07:08:09+09:00',
      views: null,
      recommendations: null,
      slug: null,
      attachments: [{ name: '지도.png', url: null, bytes: 55, downloads: 12 }],
    })
    expect(article.discussion.map(({ author, body }) => [author, markup(body)])).toEqual([
      ['손님', '<p id="p-1">댓글</p>'],
    ])
    expect(JSON.stringify(imported)).not.toMatch(/CANARY|1234567890_/)
  })

  it('asks which, where there are two boards, and says what it found where there is none', async () => {
    const two = writeDump([...gnuboard4('g4_'), ...gnuboard4('my_')])
    await expect(importDump(two)).rejects.toThrow(
      new Fault('board.sql has several GNUboards, g4_board, my_board; say which with --prefix.'),
    )
    expect((await importDump(two, { prefix: 'my_' })).articles).toHaveLength(1)
    await expect(importDump(two, { prefix: 'g5_' })).rejects.toThrow(
      /^board\.sql has no GNUboard table g5_board;/,
    )
    const other = writeDump([{ name: 'wp_posts', columns: ['ID'], rows: [[1]] }])
    await expect(importDump(other)).rejects.toThrow(
      new Fault('board.sql holds no GNUboard; its tables are wp_posts.'),
    )
    await expect(importDump('SET NAMES utf8;\n')).rejects.toThrow('it has no tables at all')
  })

  it('closes what it cannot understand', async () => {
    const tables = gnuboard4()
    const rows = [
      ['', 'CANARY', 3, -3, '', 3, 0, 0, '', null, 'CANARY', '', '', ''],
      ['', 'CANARY', 4, -3, 'A', 4, 0, 0, '', '', 'CANARY', '', '', ''],
      ['', 'CANARY', 5, -1, '', 1, 1, 2, '', '4', '', '', '', ''],
      ['', 'CANARY', 6, -1, '', 1, 1, 2, 'A', '', '', '', '', ''],
      ['', 'CANARY', 'x', -1, '', 1, 0, 0, '', '', '', '', '', ''],
      ['', 'CANARY', 7, -7, '', 7, null, 0, '', '', '', '', '', ''],
      ['', 'CANARY', 1, -1, '', 1, 0, 0, '', 'secret', '', '', '', ''],
    ]
    const withWrites = tables.map((table) =>
      table.name.endsWith('write_free') ? { ...table, rows: [...rows, ...table.rows] } : table,
    )
    const imported = await importDump(writeDump(withWrites))
    // Post 1 is there twice, once as a secret: the open row that follows must not open it.
    expect(imported.articles).toEqual([])
    expect(JSON.stringify(imported)).not.toContain('CANARY')
    expect(imported.findings.filter(({ rule }) => rule === 'unreadable').map(({ where }) => where)).toEqual([
      'free/3',
      'free/5',
      'free/?',
      'free/7',
    ])
  })

  it('publishes no reply where one of two posts in the place above it is secret', async () => {
    const row = (id: number, path: string, option: string) =>
      ['', '본문', id, -9, path, id, 0, 0, '', option, `글 ${id}`, '', '', ''] as const
    for (const rows of [
      [row(3, '', 'secret'), row(4, '', ''), row(5, 'A', '')],
      [row(3, '', ''), row(4, '', 'secret'), row(5, 'A', '')],
    ]) {
      const tables = gnuboard4().map((table) =>
        table.name.endsWith('write_free') ? { ...table, rows: [...table.rows, ...rows] } : table,
      )
      const { articles, items } = await importDump(writeDump(tables))
      expect(articles.map(({ id }) => id)).not.toContain(5)
      expect(items).toContainEqual({
        kind: 'skip',
        what: 'article',
        board: 'free',
        id: 5,
        reason: 'thread-not-public',
      })
    }
  })

  it('closes a board whose posts cannot be told secret or not', async () => {
    const tables = gnuboard4().map((table) => {
      if (!table.name.endsWith('write_free')) return table
      const at = table.columns.indexOf('wr_option')
      return {
        ...table,
        columns: table.columns.toSpliced(at, 1),
        rows: table.rows.map((row) => row.toSpliced(at, 1)),
      }
    })
    const { head, findings } = await importDump(writeDump(tables))
    expect(head.boards).toEqual([])
    expect(findings.map(({ found }) => found)).toEqual(['a table without wr_option'])
  })
})
