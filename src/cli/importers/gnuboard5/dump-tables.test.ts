import type { Finding } from '#cli/findings.ts'
import { toEucKr } from '#tests/fixtures/gnuboard5/euc-kr.ts'
import { SITE_DUMP } from '#tests/fixtures/gnuboard5/import-site.ts'
import { MYSQLDUMP, writeDump, type DumpTable } from '#tests/fixtures/gnuboard5/write-dump.ts'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'
import type { TableRow } from './tables.ts'

const TABLE: DumpTable = {
  name: 't',
  columns: ['a', 'b'],
  rows: Array.from({ length: 30 }, (_, index) => [index, `한글 ${index} "뷁" 펲시콜라`]),
}

interface Read {
  readonly rows: TableRow[]
  readonly findings: Finding[]
  readonly capturedAt: string
}

/** Writes a dump, reads all of it and removes it. */
async function readFileOf(
  content: Buffer | string,
  { encoding = 'utf-8', name = 'board.sql' } = {},
): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-test-'))
  try {
    const path = join(folder, name)
    await writeFile(path, content)
    await utimes(path, 0, new Date('2015-06-07T00:00:00Z'))
    const findings: Finding[] = []
    const watch = {
      report: (finding: Finding) => findings.push(finding),
      signal: new AbortController().signal,
    }
    const tables = dumpTables({ path, encoding })
    const rows: TableRow[] = []
    for await (const row of tables.scan(() => ['a', 'b', 'bo_subject', 'wr_content'], watch)) rows.push(row)
    return { rows, findings, capturedAt: await tables.capturedAt(watch) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function faultOf(content: Buffer | string, encoding?: string): Promise<string> {
  const error: unknown = await readFileOf(content, encoding === undefined ? {} : { encoding }).catch(
    (thrown: unknown) => thrown,
  )
  return error instanceof Error && error.name === 'Fault' ? error.message : `no Fault: ${String(error)}`
}

describe('the tables of a dump', () => {
  it('are the same plain and packed, whatever the file is called', async () => {
    const sql = await readFile(SITE_DUMP)
    const plain = await readFileOf(sql)
    expect(plain.rows.length).toBeGreaterThan(40)
    expect(await readFileOf(gzipSync(sql), { name: 'board.bak' })).toEqual({
      ...plain,
      findings: [],
    })
  })

  it('are the same in EUC-KR, with the letters of CP949', async () => {
    const sql = writeDump([TABLE])
    const expected = await readFileOf(sql)
    expect(expected.rows[3]?.row).toEqual({ a: '3', b: '한글 3 "뷁" 펲시콜라' })
    for (const encoding of ['euc-kr', 'CP949', 'euckr']) {
      expect(await readFileOf(toEucKr(sql), { encoding })).toEqual(expected)
    }
  })

  it('are read in EUC-KR byte by byte, a broken one never swallowing what follows', async () => {
    const head = Buffer.from('CREATE TABLE t (`a` text, `b` text);\nINSERT INTO t VALUES (')
    // 뷁 (only in CP949), 가, then a lead byte alone before a quote.
    const row = Buffer.from([0x27, 0x94, 0xee, 0xb0, 0xa1, 0x27, 0x2c, 0x27, 0x61, 0xb0, 0x27])
    const more = Buffer.concat([Buffer.from('),('), toEucKr("'다','라'),('마','바'"), Buffer.from(');')])
    const { rows, findings } = await readFileOf(Buffer.concat([head, row, more]), { encoding: 'euc-kr' })
    expect(rows.map(({ row: { a, b } }) => [a, b])).toEqual([
      ['뷁가', 'a\uFFFD'],
      ['다', '라'],
      ['마', '바'],
    ])
    expect(findings.map(({ where }) => where)).toEqual(['line 2, t.b'])
  })

  it('tell the wrong encoding, both ways', async () => {
    expect(await faultOf(toEucKr(writeDump([TABLE])))).toBe(
      'board.sql is not in utf-8: most texts are broken, the first at line 15; try --encoding euc-kr.',
    )
    expect(await faultOf(writeDump([TABLE]), 'euc-kr')).toMatch(
      /is not in euc-kr: .* try --encoding utf-8\.$/,
    )
    const two = writeDump([{ ...TABLE, rows: TABLE.rows.slice(0, 2) }])
    expect(await faultOf(toEucKr(two))).toMatch(/try --encoding euc-kr/)
    expect(await faultOf(two, 'klingon')).toBe(
      'The encoding "klingon" is not known; a dump is utf-8 or euc-kr.',
    )
  })

  it('report single texts that are broken', async () => {
    const sql = Buffer.from(writeDump([TABLE]))
    const at = sql.indexOf('한글 7')
    sql[at + 1] = 0x20
    const { rows, findings } = await readFileOf(sql)
    expect(rows).toHaveLength(30)
    expect(findings).toEqual([
      {
        file: 'board.sql',
        where: 'line 15, t.b',
        rule: 'encoding',
        expected: 'text in utf-8',
        found: 'bytes that are no character in it',
      },
    ])
  })

  it('leave out a row that does not fit, and refuse a dump of many', async () => {
    const sql = writeDump([TABLE], { ...MYSQLDUMP, rowsOnLines: true })
    const { rows, findings } = await readFileOf(sql.replace("(5,'", "(5,5,'"))
    expect(rows).toHaveLength(29)
    expect(findings).toEqual([
      { file: 'board.sql', where: 'line 21, t', rule: 'row-width', expected: '2 values', found: '3' },
    ])
    expect(await faultOf(sql.replaceAll(/\((\d+),'/gu, "($1,1,'"))).toMatch(
      /^board\.sql: 10 of 10 rows up to line 25 have more or fewer values/,
    )
    const three = writeDump([{ ...TABLE, rows: [[1], [2], [3]] }])
    expect(await faultOf(three)).toMatch(/^board\.sql: 3 of 3 rows have/)
  })

  it('were captured when the dump says it was completed, or else when its file was written', async () => {
    const sql = writeDump([TABLE])
    expect((await readFileOf(sql)).capturedAt).toBe('2021-05-06T07:08:09+09:00')
    const bare = await readFileOf(writeDump([TABLE], { ...MYSQLDUMP, comments: false }))
    expect(bare.capturedAt).toBe('2015-06-07T09:00:00+09:00')
    expect(bare.findings).toEqual([])
  })

  it('are refused where a dump is cut off between two statements', async () => {
    const sql = writeDump([TABLE])
    const last = '-- Dump completed on 2021-05-06  7:08:09\n'
    const cutOff = 'board.sql is cut off: its last line is missing; copy or make it again.'
    expect(await faultOf(sql.replace(last, ''))).toBe(cutOff)
    const second = writeDump([{ ...TABLE, name: 'u' }])
    expect(await faultOf(sql.replace(last, '') + second)).toBe(cutOff)
    expect((await readFileOf(sql + second)).rows).toHaveLength(60)
    const bare = writeDump([TABLE], { ...MYSQLDUMP, comments: false })
    const admin = `-- phpMyAdmin SQL Dump\n-- version 5.2.1\nSTART TRANSACTION;\n${bare}`
    expect(await faultOf(admin)).toBe(cutOff)
    const whole = await readFileOf(`${admin}COMMIT;\n\n/*!40101 SET NAMES utf8 */;\n`)
    expect(whole.findings).toEqual([])
    // Its transaction is a box that can be left unticked.
    expect((await readFileOf(admin.replace('START TRANSACTION;', ''))).rows).toHaveLength(30)
  })

  it('report statements that change rows, once for each kind, and name their tables', async () => {
    const bare = writeDump([TABLE], { ...MYSQLDUMP, comments: false })
    const { findings } = await readFileOf(
      `TRUNCATE TABLE \`t\`;\n${bare}UPDATE \`t\` SET a='; x';\nupdate t SET a=1;\nDELETE FROM t;\nTRUNCATE t;\nLOAD DATA LOCAL INFILE 'x' INTO TABLE t;\n`,
    )
    expect(findings.map(({ rule, where, found }) => [rule, where, found])).toEqual([
      ['dump-changes-rows', 'line 8', 'UPDATE, which is not followed'],
      ['dump-changes-rows', 'line 10', 'DELETE, which is not followed'],
      ['dump-changes-rows', 'line 11', 'TRUNCATE, which is not followed'],
      ['dump-changes-rows', 'line 12', 'LOAD, which is not followed'],
    ])
  })

  it('report what the dumping program said among its output', async () => {
    const { findings } = await readFileOf(`mysqldump: Error: 'Access denied'\n${writeDump([TABLE])}`)
    expect(findings.map(({ where, rule, found }) => [where, rule, found])).toEqual([
      ['line 1', 'dump-error', 'an error of mysqldump'],
    ])
  })

  it('are no tables where the file is something else', async () => {
    const packed = gzipSync(await readFile(SITE_DUMP))
    const tar = Buffer.alloc(1024)
    tar.write('data/', 0)
    tar.write('ustar', 257)
    expect(await faultOf(packed.subarray(0, packed.length - 20))).toBe(
      'board.sql is cut off: its gzip data ends too early; copy or make it again.',
    )
    const damaged = Buffer.from(packed)
    damaged.fill(0xaa, 2000, 2100)
    expect(await faultOf(damaged)).toMatch(/^board\.sql is damaged/)
    expect(await faultOf('')).toBe('board.sql is empty.')
    expect(await faultOf(gzipSync(''))).toBe('board.sql is empty.')
    expect(await faultOf(Buffer.from('PK\u0003\u0004xxxx'))).toBe(
      'board.sql is no SQL dump: it is a zip archive; unpack it first.',
    )
    expect(await faultOf(gzipSync(tar))).toBe(
      'board.sql is no SQL dump: it is a tar archive; unpack it first.',
    )
    expect(await faultOf('\n<!DOCTYPE html><p>Login')).toBe(
      'board.sql is no SQL dump: it is an HTML or XML page.',
    )
    expect(await faultOf(Buffer.from('\uFEFF-- MySQL', 'utf16le'))).toMatch(
      /UTF-16, as a redirection in PowerShell/,
    )
    expect(await faultOf(Buffer.from([1, 0, 2, 0]))).toBe('board.sql is no SQL dump: it is a binary file.')
    const missing = dumpTables({ path: '/nowhere/x.sql' })
    const watch = { report() {}, signal: new AbortController().signal }
    await expect(missing.columns(watch)).rejects.toThrow('x.sql does not exist.')
    await expect(dumpTables({ path: tmpdir() }).columns(watch)).rejects.toThrow('is a folder, not a dump.')
  })
})
