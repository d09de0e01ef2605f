import { Fault } from '#cli/fault.ts'
import {
  articleOf,
  importSite,
  markup,
  SITE_DATA,
  type Imported,
} from '#tests/fixtures/gnuboard5/import-site.ts'
import { writeDump, type DumpTable } from '#tests/fixtures/gnuboard5/write-dump.ts'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'

type Value = string | number | null

const BOARD = ['bo_table', 'gr_id', 'bo_subject', 'bo_use_category', 'bo_category_list', 'bo_list_level', 'bo_read_level', 'bo_read_point', 'bo_download_level', 'bo_download_point', 'bo_use_cert'] // prettier-ignore
const POST = ['wr_id', 'wr_num', 'wr_reply', 'wr_parent', 'wr_is_comment', 'wr_comment', 'wr_comment_reply', 'wr_option', 'wr_subject', 'wr_content'] // prettier-ignore
const FILE = ['bo_table', 'wr_id', 'bf_no', 'bf_source', 'bf_file']

function board(id: string, level = 1, title = id): Value[] {
  return [id, 'town', title, 1, '가|1234567890_AbCdEfGh_x.png', level, level, 0, 1, 0, '']
}

function post(id: number, content = '본문', option = ''): Value[] {
  return [id, -id, '', id, 0, 0, '', option, `글 ${id}`, content]
}

function comment(id: number, path: string, option = ''): Value[] {
  return [id, -1, '', 1, 1, 1, path, option, '', `말 ${id}`]
}

interface Rows {
  readonly boards?: Value[][]
  readonly groups?: Value[][]
  readonly files?: Value[][]
  readonly writes?: Readonly<Record<string, Value[][]>>
}

function dumpOf({ boards, groups, files, writes = { talk: [post(1)] } }: Rows): string {
  const tables: DumpTable[] = [
    { name: 'g5_board', columns: BOARD, rows: boards ?? [board('talk')] },
    { name: 'g5_group', columns: ['gr_id', 'gr_use_access'], rows: groups ?? [['town', 0]] },
    { name: 'g5_board_file', columns: FILE, rows: files ?? [] },
    ...Object.entries(writes).map(([id, rows]) => ({ name: `g5_write_${id}`, columns: POST, rows })),
  ]
  return writeDump(tables)
}

async function importDump(sql: string, uploads: readonly string[] = []): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-test-'))
  try {
    const path = join(folder, 'board.sql')
    await writeFile(path, sql)
    await mkdir(join(folder, 'data/file/talk'), { recursive: true })
    for (const name of uploads)
      await copyFile(join(SITE_DATA, 'editor/1903/pier.png'), join(folder, 'data/file/talk', name))
    return await importSite(dumpTables({ path }), { files: folder })
  } finally {
    await rm(folder, { recursive: true })
  }
}

function ids({ articles }: Imported): string[] {
  return articles.map(({ board: name, id }) => `${name}/${id}`)
}

describe('a board or group that is there more than once', () => {
  it.each([
    ['open, then closed', [board('talk'), board('talk', 2)]],
    ['closed, then open', [board('talk', 2), board('talk')]],
    ['in another case', [board('talk', 2), board('Talk')]],
  ])('is closed where any of its rows is: %s', async (_, boards) => {
    const imported = await importDump(dumpOf({ boards }))
    expect(imported.head.boards).toEqual([])
    expect(imported.articles).toEqual([])
    expect(imported.findings.map(({ rule, where }) => [rule, where])).toEqual([
      ['row-twice', `g5_board ${String(boards[0]?.[0])}`],
    ])
  })

  it('is closed by either row of its group', async () => {
    for (const groups of [
      [
        ['town', 1],
        ['town', 0],
      ],
      [
        ['town', 0],
        ['TOWN', 1],
      ],
    ]) {
      const imported = await importDump(dumpOf({ groups }))
      expect(imported.articles).toEqual([])
      expect(imported.findings.map(({ rule }) => rule)).toEqual(['row-twice'])
    }
  })

  it('is one board where all of its rows are open', async () => {
    const imported = await importDump(dumpOf({ boards: [board('talk', 1, 'a'), board('talk', 1, 'b')] }))
    expect(imported.head.boards).toMatchObject([{ id: 'talk', title: 'b' }])
    expect(ids(imported)).toEqual(['talk/1'])
  })
})

describe('a dump that is not whole', () => {
  const twoBoards = { boards: [board('talk'), board('more')] }

  it.each([
    ['no rows of boards', dumpOf({ boards: [] }), 'board.sql holds no boards: g5_board has no rows.'],
    [
      'no table of an open board',
      dumpOf(twoBoards),
      'board.sql has no table g5_write_more, though the board more is open; it is not whole.',
    ],
    [
      'a broken row of a board',
      dumpOf({ boards: [board('talk'), ['x', ...board('more', 2)], board('c', 2)] }),
      "board.sql: g5_board can't be trusted: a row has more or fewer values than the table has columns.",
    ],
    [
      'a broken row of a group',
      dumpOf({
        groups: [
          ['town', 0],
          ['town', 1, 1],
          ['c', 0],
        ],
      }),
      "board.sql: g5_group can't be trusted: a row has more or fewer values than the table has columns.",
    ],
  ])('is refused: %s', async (_, sql, message) => {
    await expect(importDump(sql)).rejects.toThrow(new Fault(message))
  })

  it('is refused where a later statement changes boards or groups', async () => {
    const change = (sql: string) => dumpOf({}).replace('-- Dump completed', `${sql};\n-- Dump completed`)
    for (const sql of [
      'UPDATE `g5_board` SET bo_read_level=10',
      'delete from g5_group',
      "LOAD DATA INFILE 'x' INTO TABLE g5_board",
      'TRUNCATE g5_group',
    ])
      await expect(importDump(change(sql))).rejects.toThrow(/g5_(?:board|group) can't be trusted: line \d+/)
    expect(ids(await importDump(change('UPDATE g5_member SET mb_level=1')))).toEqual(['talk/1'])
  })

  it('needs no table of a closed board', async () => {
    expect(ids(await importDump(dumpOf({ boards: [board('talk'), board('more', 2)] })))).toEqual(['talk/1'])
  })

  it('publishes no reply to a comment whose row is broken', async () => {
    const rows = [
      post(1),
      comment(2, ''),
      ['x', ...comment(3, 'A', 'secret')],
      comment(4, 'AA'),
      comment(5, 'B'),
    ]
    const imported = await importDump(dumpOf({ writes: { talk: rows } }))
    expect(articleOf(imported, 'talk', 1).discussion.map(({ id }) => id)).toEqual([2, 5])
    const unnumbered = [...rows.slice(0, 2), [null, ...comment(3, 'A', 'secret').slice(1)], ...rows.slice(3)]
    const other = await importDump(dumpOf({ writes: { talk: unnumbered } }))
    expect(articleOf(other, 'talk', 1).discussion.map(({ id }) => id)).toEqual([2, 5])
  })
})

describe('an upload that a public post shows', () => {
  const shown = ['own.png', 'secret.png', 'Secret.PNG', 'thumb-secret_60x40.png', 'thumb-camera_60x40.png', 'plain.png'] // prettier-ignore

  it('is not taken where it belongs to posts that are not published', async () => {
    const content = shown.map((name) => `<img src="/data/file/talk/${name}" alt="${name}">`).join('')
    const imported = await importDump(
      dumpOf({
        files: [
          ['talk', 1, 0, 'own.png', 'own.png'],
          ['talk', 2, 0, 'own.png', 'own.png'],
          ['TALK', 2, 1, 'secret.png', 'secret.png'],
          ['talk', 2, 2, 'camera.jpeg', 'camera.jpeg'],
        ],
        writes: { talk: [post(1, content, 'html1'), post(2, '', 'secret')] },
      }),
      shown,
    )
    const body = markup(articleOf(imported, 'talk', 1).body)
    expect([...body.matchAll(/<img src="files[^>]*alt="([^"]*)"/g)].map(([, alt]) => alt)).toEqual([
      'own.png',
      'own.png',
      'plain.png',
    ])
    const found = imported.findings.filter(({ where }) => where === 'talk/1').map((finding) => finding.found)
    expect(found).toEqual(Array.from({ length: 4 }, () => 'a file of a post that is not published'))
  })
})

it('the names of boards and categories tell no name under which an upload is stored', async () => {
  const { head } = await importDump(dumpOf({ boards: [board('talk', 1, 'b 1234567890_AbCdEfGh_x.png')] }))
  expect(head.boards).toEqual([{ id: 'talk', title: 'b …', categories: ['가', '…'] }])
})

it('a stored name is cut out of a text that has tags within it, and of no other', async () => {
  const hash = '5f4dcc3b5aa765d6<b>1d8327deb882cf99_Ab</b>.png'
  const content = `<p>a <i>${hash}</i> b</p><p>c <b>d</b> e_f</p>`
  const imported = await importDump(dumpOf({ writes: { talk: [post(1, content, 'html1')] } }))
  const body = markup(articleOf(imported, 'talk', 1).body)
  expect(body).toMatch(/^<p id="p-1">a <[a-z]+>…<\/[a-z]+> b<\/p><p id="p-2">c <[a-z]+>d<\/[a-z]+> e_f<\/p>$/)
})
