import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, readCsvForm, unguarded, writeCsvForm } from './csv-form.ts'
import { readCsv, writeCsv } from './csv.ts'
import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'

const fieldsOf = (text: string) => readCsv(text).records.map(({ fields }) => fields)
const origin = { home: 'https://news.example.org/', siteTitle: '나루' }

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,,\n,,b',
    [
      ['a', '', ''],
      ['', '', 'b'],
    ],
  ],
  ['"a ""quoted"" one","two\r\nlines"', [['a "quoted" one', 'two\r\nlines']]],
  ['"",""', [['', '']]],
  ['"a"b,c', [['ab', 'c']]],
  ['a"b,c', [['a"b', 'c']]],
  [
    'a;b;c,d\n1;2;3,4',
    [
      ['a', 'b', 'c,d'],
      ['1', '2', '3,4'],
    ],
  ],
  [
    'a\tb\n1\t"2\t3"',
    [
      ['a', 'b'],
      ['1', '2\t3'],
    ],
  ],
  ['\n\na\n\n', [['a']]],
  ['', []],
] as const)('%j is read', (text, records) => {
  expect(fieldsOf(text)).toEqual(records)
})

test('where a record begins is told by its line, and a quote that nothing closes', () => {
  expect(readCsv('a\n"b\nc"\n\n"d').records.map(({ line }) => line)).toEqual([1, 2, 5])
  expect(readCsv('a,"b\nc').isCutOff).toBe(true)
  expect(readCsv('a,"b"""').isCutOff).toBe(false)
  expect(readCsv('a,"b""').isCutOff).toBe(true)
})

test('every table comes back, but for empty lines', () => {
  const field = fc.array(fc.constantFrom('a', '가', '"', ',', ';', '\r', '\n', ' ', '\t'), { maxLength: 5 })
  const row = fc.array(
    field.map((parts) => parts.join('')),
    { minLength: 2, maxLength: 4 },
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const table = [['head', 'head', 'head', 'head', 'head', 'head'], ...rows]
      expect(fieldsOf(writeCsv(table))).toEqual(table)
    }),
    { numRuns: 500 },
  )
})

test('a field of some megabytes is a field', () => {
  const long = '"가'.repeat(1_000_000)
  expect(
    fieldsOf(
      writeCsv([
        ['a', 'b'],
        [long, 'c'],
      ]),
    )[1],
  ).toEqual([long, 'c'])
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', "'=1", "''+1", "'plain", 'plain', ''])(
  'a spreadsheet takes %j for no formula, and it comes back',
  (text) => {
    expect(guarded(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    expect(unguarded(guarded(text))).toBe(text)
  },
)

test('no cell of a file is a formula', () => {
  const cells = fieldsOf(writeCsvForm(sampleBookmarks(100), origin)).flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'="))).not.toEqual([])
})

test('a file begins with a byte order mark and the names of its columns', () => {
  expect(writeCsvForm([], origin)).toBe('\uFEFFaddress,title,folder,labels,note,saved,published,language\r\n')
})

test('tables of other programs are read by the names of their columns', () => {
  const text = 'Title;URL;Tags;Other\r\n강;https://news.example.org/news/1;a, b;x\r\n'
  expect(readCsvForm(text)?.entries).toMatchObject([
    { title: '강', address: 'https://news.example.org/news/1', labels: ['a', 'b'], savedAt: null },
  ])
  expect(readCsvForm('name,age\n나루,5\n')).toBeNull()
  expect(readCsvForm('just some text')).toBeNull()
})

test('rows without an address are told of by their line, and so is the half of one', () => {
  const text =
    'address,title\nhttps://news.example.org/news/1,ok\nnot an address,하나\nhttps://news.example.org/news/2,"cut o'
  expect(readCsvForm(text)).toMatchObject({
    entries: [{ title: 'ok' }],
    unreadable: [
      { at: 3, text: 'not an address 하나' },
      { at: 4, text: 'https://news.example.org/news/2 cut o' },
    ],
    isCutOff: true,
  })
})
