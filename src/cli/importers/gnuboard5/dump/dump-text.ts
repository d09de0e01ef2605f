import { Fault } from '#cli/fault.ts'
import iconv from 'iconv-lite'
import { StringDecoder } from 'node:string_decoder'

/** The encodings of Korean boards, by the names that people and servers give them. */
export type DumpEncoding = 'utf-8' | 'euc-kr'

const NAMES: ReadonlyMap<string, DumpEncoding> = new Map([
  ...['utf-8', 'utf8', 'utf8mb3', 'utf8mb4'].map((name) => [name, 'utf-8'] as const),
  ...['euc-kr', 'euckr', 'cp949', 'ms949', 'windows-949', 'uhc', 'ks_c_5601-1987'].map(
    (name) => [name, 'euc-kr'] as const,
  ),
])

/** @throws {Fault} where an encoding is none of those that boards have */
export function encodingNamed(name: string): DumpEncoding {
  const encoding = NAMES.get(name.trim().toLowerCase())
  if (!encoding)
    throw new Fault(`The encoding ${JSON.stringify(name)} is not known; a dump is utf-8 or euc-kr.`)
  return encoding
}

/** The text of a value that stands alone. */
export function decodeValue(bytes: Buffer, encoding: DumpEncoding): string {
  return encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, 'cp949')
}

/** The text of a dump. Bytes that are no character come out as U+FFFD. */
export async function* dumpText(
  bytes: AsyncIterable<Buffer>,
  encoding: DumpEncoding,
): AsyncGenerator<string> {
  const decode = encoding === 'utf-8' ? utf8Decoder() : koreanDecoder()
  for await (const chunk of bytes) {
    const text = decode(chunk)
    if (text !== '') yield text
  }
  const rest = decode(null)
  if (rest !== '') yield rest
}

/** Takes `null` for the end. */
type Decode = (chunk: Buffer | null) => string

/**
 * Node's own decoder of `euc-kr` knows KS X 1001 only. What boards wrote is CP949, with 8,822 syllables
 * more (`뷁`, `똠`), as browsers read it under that name too.
 */
function koreanDecoder(): Decode {
  const decoder = iconv.getDecoder('cp949')
  return (chunk) => (chunk ? decoder.write(chunk) : (decoder.end() ?? ''))
}

/** Several times as fast as Node's streaming TextDecoder, and UTF-8 is what most dumps are. */
function utf8Decoder(): Decode {
  const decoder = new StringDecoder('utf8')
  let isFirst = true
  return (chunk) => {
    const text = chunk ? decoder.write(chunk) : decoder.end()
    if (!isFirst || text === '') return text
    isFirst = false
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  }
}
