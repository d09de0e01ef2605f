import { Fault } from '#cli/fault.ts'
import { MYSQLDUMP, writeDump, type DumpStyle, type DumpTable } from '#tests/fixtures/gnuboard5/write-dump.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumpText } from './dump-text.ts'
import { readDump, type DumpEvent } from './read-dump.ts'
import { TextWindow } from './text-window.ts'

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const end = at + (sizes[turn % sizes.length] ?? 1)
    yield bytes.subarray(at, end)
    at = end
  }
}

interface ReadOptions {
  readonly sizes?: readonly number[]
  readonly select?: (table: string) => readonly string[] | null
  readonly maxPiece?: number
}

async function readEvents(sql: string | Buffer, options: ReadOptions = {}): Promise<DumpEvent[]> {
  const { sizes = [7], select = () => ['a', 'b', 'c'], maxPiece } = options
  const text = dumpText(inPieces(Buffer.from(sql), sizes), 'utf-8')
  const window = new TextWindow(text, 'x.sql', ...(maxPiece === undefined ? [] : [maxPiece]))
  const events: DumpEvent[] = []
  for await (const event of readDump(window, select, (bytes) => bytes.toString('utf8'))) events.push(event)
  return events
}

async function readRows(sql: string | Buffer, options?: ReadOptions) {
  const events = await readEvents(sql, options)
  return events.flatMap((event) => (event.kind === 'row' ? [event.row] : []))
}

async function faultOf(sql: string, options?: ReadOptions): Promise<string> {
  const error: unknown = await readEvents(sql, options).catch((thrown: unknown) => thrown)
  if (!(error instanceof Fault)) throw new Error(`expected a Fault, got ${String(error)}`)
  return error.message
}

const CREATE = "CREATE TABLE `t` (`a` int, `b` text, `c` set('x','y'), PRIMARY KEY (`a`));\n"

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '\n',
      '\r',
      '\0',
      '\u001A',
      '(',
      ')',
      ',',
      ';',
      '-',
      '`',
      '한',
      '🗺',
      '%',
      '_',
    ),
    maxLength: 30,
  }),
  fc.integer(),
  fc.constant(null),
)
const table = (name: string): fc.Arbitrary<DumpTable> =>
  fc
    .array(fc.tuple(cell, cell, cell), { maxLength: 12 })
    .map((rows) => ({ name, columns: ['a', 'b', 'c'], rows }))
const style: fc.Arbitrary<DumpStyle> = fc.record({
  completeInserts: fc.boolean(),
  rowsPerInsert: fc.integer({ min: 1, max: 5 }),
  rowsOnLines: fc.boolean(),
  verb: fc.constantFrom('INSERT INTO', 'REPLACE INTO', 'INSERT IGNORE INTO', 'insert  into'),
  strings: fc.constantFrom('backslash', 'doubled', 'double-quoted', 'introduced', 'hex'),
  comments: fc.boolean(),
})

describe('reading a dump', () => {
  it('gives back what any program wrote, whatever the borders of the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        table('t'),
        table('other'),
        style,
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        async (wanted, other, dumpStyle, sizes) => {
          const sql = writeDump([other, wanted], dumpStyle)
          const rows = await readRows(sql, { sizes, select: (name) => (name === 't' ? ['c', 'a'] : null) })
          const text = (value: string | number | null) => (value === null ? null : String(value))
          expect(rows).toEqual(wanted.rows.map(([a, , c]) => ({ a: text(a ?? null), c: text(c ?? null) })))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('ends, and with nothing but a fault, for any garbage', async () => {
    const words = fc.constantFrom(
      'INSERT INTO', 'CREATE TABLE', '`t`', '(', ')', 'VALUES', ',', ';', "'", '"', '\\', '`', '--', '-- ', '#', '/*',
      '*/', '\n', ' ', '0x', 'NULL', '1', '_utf8', 'DELIMITER ;;', 'x', '한', '\u0000', 'REPLACE',
    ) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(words, { maxLength: 60 }).map((parts) => CREATE + parts.join('')),
          fc.string(),
        ),
        async (garbage) => {
          const outcome = await readEvents(garbage, { sizes: [3, 11] }).catch((error: unknown) => error)
          expect(Array.isArray(outcome) || outcome instanceof Fault).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('ends with a fault wherever a dump is cut within a statement', async () => {
    const sql = writeDump([
      {
        name: 't',
        columns: ['a', 'b', 'c'],
        rows: [
          ["it's", 'x\\', null],
          ['한글', 2, 'z'],
        ],
      },
    ])
    const from = sql.indexOf('INSERT')
    for (let end = from + 1; end < sql.indexOf(';', sql.indexOf("'z'")); end += 1) {
      expect(await faultOf(sql.slice(0, end))).toMatch(/^x\.sql/)
    }
    expect(await faultOf(sql.slice(0, sql.indexOf("'z'")))).toMatch(/^x\.sql is cut off: .* at line 16;/)
  })

  it('takes columns from the INSERT where it names them, and only those that are there', async () => {
    const sql = `${CREATE}INSERT INTO \`db\`.\`t\` (\`c\`, b) VALUES ('x', 'y');`
    expect(await readRows(sql, { select: () => ['a', 'b', 'c', 'd'] })).toEqual([{ b: 'y', c: 'x' }])
  })

  it('reads the escapes of MySQL', async () => {
    const sql = String.raw`${CREATE}INSERT INTO t VALUES (-1.5e3,'\0\n\r\t\b\Z\\\'\"''\%\_\q',''), (TRUE,"it""s '' \"",_binary 'b');`
    expect(await readRows(sql)).toEqual([
      { a: '-1.5e3', b: String.raw`${'\0\n\r\t\b\u001A'}\'"'\%\_q`, c: '' },
      { a: '1', b: `it"s '' "`, c: 'b' },
    ])
  })

  it('reads hexadecimal and bit values', async () => {
    const sql = `${CREATE}INSERT INTO t VALUES (0x41,X'ed959c',b'101'), (0x,_utf8mb4 0xED959C,x'');`
    expect(await readRows(sql)).toEqual([
      { a: 'A', b: '한', c: '5' },
      { a: '', b: '한', c: '' },
    ])
  })

  it('passes over comments, routines and what a redirected warning left', async () => {
    const sql = [
      'mysqldump: [Warning] Using a password on the command line interface can be insecure.',
      String.raw`/*M!999999\- enable the sandbox mode */ `,
      "/*!50003 SET sql_mode = 'a;''b' */;",
      "-- it's; a comment",
      "#it's; another",
      'DELIMITER ;;',
      "CREATE TRIGGER x BEGIN /* don't */ INSERT INTO t VALUES (9,9,9); END */;;",
      'DELIMITER ;',
      `${CREATE}INSERT INTO t VALUES`,
      '(1,2,3),',
      '-- a comment; between',
      '(4,5,6) /* and; one */',
      'ON DUPLICATE KEY UPDATE a=1;',
    ]
    expect(await readRows(sql.join('\n'))).toEqual([
      { a: '1', b: '2', c: '3' },
      { a: '4', b: '5', c: '6' },
    ])
  })

  it('tells rows that do not fit, with their lines, and goes on', async () => {
    const sql = `${CREATE}INSERT INTO t VALUES\n(1,2,3),\n(1,2),\n(1,2,3,4),(5,6,7);`
    const events = await readEvents(sql)
    expect(events.slice(1)).toEqual([
      { kind: 'row', table: 't', line: 3, row: { a: '1', b: '2', c: '3' } },
      { kind: 'misfit', table: 't', line: 4, expected: 3, found: 2 },
      { kind: 'misfit', table: 't', line: 5, expected: 3, found: 4 },
      { kind: 'row', table: 't', line: 5, row: { a: '5', b: '6', c: '7' } },
    ])
  })

  it('takes nothing out of tables that nobody asked for', async () => {
    const sql = `${CREATE}INSERT INTO t VALUES (1,f(x),3);`
    expect(await readEvents(sql, { select: () => null })).toEqual([
      { kind: 'table', table: 't', columns: ['a', 'b', 'c'] },
    ])
    await expect(readEvents(sql)).rejects.toThrow(Fault)
  })

  it('says what is wrong in one sentence with the line', async () => {
    expect(await faultOf('\nDear all,\nplease find')).toBe(
      'x.sql, line 2: this is no SQL as mysqldump writes it.',
    )
    expect(await faultOf(`${CREATE}\n${CREATE}`)).toBe(
      'x.sql, line 3: the table t is there twice; give a dump of one database.',
    )
    expect(await faultOf('INSERT INTO t VALUES (1);')).toBe(
      'x.sql, line 1: nothing tells the columns of t; dump it with its CREATE TABLE or with --complete-insert.',
    )
    expect(await faultOf(`${CREATE}INSERT INTO t SELECT * FROM s;`)).toBe(
      'x.sql, line 2: this is no SQL as mysqldump writes it.',
    )
    const long = `${CREATE}INSERT INTO t VALUES (1,'${'x'.repeat(5000)}',3);`
    expect(await faultOf(long, { maxPiece: 1000 })).toMatch(
      /^x\.sql, line 2: one row or statement is larger than/,
    )
  })

  it('keeps a row of 8 MB that comes in small pieces, in reasonable time', async () => {
    const value = 'x\\n'.repeat(2_700_000)
    const rows = await readRows(`${CREATE}INSERT INTO t VALUES (1,'${value}',3);`, { sizes: [16_384] })
    expect(rows[0]?.['b']?.length).toBe(2_700_000 * 2)
  }, 10_000)

  it('leaves out a byte order mark', async () => {
    const sql = `\uFEFF${writeDump([{ name: 't', columns: ['a'], rows: [[1]] }], { ...MYSQLDUMP, comments: false })}`
    expect(await readRows(sql, { sizes: [1] })).toEqual([{ a: '1' }])
  })
})
