import { ByteReader, ByteWriter, MalformedBytes } from './bytes.ts'

/** How many documents one file of views tells of. */
export const VIEWS_DOCUMENTS = 16_384

const VIEWS_KIND = 0x76
const VERSION = 1

/** How often each of some documents was viewed; `null` where that was not recorded. */
export function writeViews(views: ReadonlyArray<number | null>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  writer.byte(VIEWS_KIND)
  writer.byte(VERSION)
  for (const count of views) writer.number(count === null ? 0 : Math.min(count, MOST_VIEWS) + 1)
  return writer.toBytes()
}

/** More are no longer told apart. */
const MOST_VIEWS = 2 ** 31 - 2

/** @param documents how many it must tell of @throws MalformedBytes */
export function readViews(bytes: Uint8Array, documents: number): Float64Array {
  const reader = new ByteReader(bytes)
  if (reader.byte() !== VIEWS_KIND || reader.byte() !== VERSION) throw new MalformedBytes('it holds no views')
  // What was not recorded comes last: -1.
  const views = Float64Array.from({ length: documents }, () => reader.number() - 1)
  if (!reader.isAtEnd) throw new MalformedBytes('it tells of more documents than there are')
  return views
}
