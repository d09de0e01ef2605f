/** One record of a CSV file. */
export interface CsvRecord {
  /** The line that it begins in, from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/** What a CSV file holds. */
export interface Csv {
  readonly records: readonly CsvRecord[]
  /** Whether a quote that was opened is not closed: the file stops in the middle. */
  readonly isCutOff: boolean
}

/**
 * Writes a table by RFC 4180: lines end in CRLF, quotes are doubled, and fields with a comma, a quote, a line break or white
 * space at their ends are quoted.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/**
 * Reads a table by RFC 4180. What spreadsheets make of it is read too: lines that end in LF or CR, and semicolons or tabs in
 * place of commas, where the first line has more of them. Empty lines are no records.
 */
export function readCsv(text: string): Csv {
  const separator = separatorOf(text)
  const records: CsvRecord[] = []
  let fields: string[] = []
  let line = 1
  let begun = 1
  let at = 0
  let isCutOff = false
  while (at < text.length || fields.length > 0) {
    const field = readField(text, at, separator)
    fields.push(field.value)
    if (!field.isClosed) isCutOff = true
    line += countLineBreaks(text.slice(at, field.end))
    at = field.end
    if (text[at] === separator) {
      at++
      continue
    }
    if (fields.length > 1 || fields[0] !== '') records.push({ line: begun, fields })
    fields = []
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line++
    }
    begun = line
  }
  return { records, isCutOff }
}

interface Field {
  readonly value: string
  /** Where the separator or the line break after it stands, or the text ends. */
  readonly end: number
  readonly isClosed: boolean
}

function readField(text: string, start: number, separator: string): Field {
  let value = ''
  let at = start
  if (text[at] === '"') {
    let isOpen = true
    at++
    while (isOpen) {
      const quote = text.indexOf('"', at)
      if (quote === -1) return { value: value + text.slice(at), end: text.length, isClosed: false }
      value += text.slice(at, quote)
      isOpen = text[quote + 1] === '"'
      if (isOpen) value += '"'
      at = quote + (isOpen ? 2 : 1)
    }
  }
  // By the rules nothing stands after a quote that closes; where something does, it is part of the field.
  const ends = new RegExp(`[${separator}\\r\\n]|$`, 'g')
  ends.lastIndex = at
  const end = ends.exec(text)?.index ?? text.length
  return { value: value + text.slice(at, end), end, isClosed: true }
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function separatorOf(text: string): string {
  const [first = ''] = /^[^\r\n]*/.exec(text) ?? []
  const count = (separator: string) => first.split(separator).length
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
}
