import { Fault } from '#cli/fault.ts'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { describeForeignFile } from './foreign-file.ts'

/** How much is read at once. Larger pieces make for fewer half rows at their borders. */
const CHUNK_BYTES = 1 << 20

/** How much of the beginning tells what kind of file it is. */
const HEAD_BYTES = 1024

/**
 * The bytes of a dump, unpacked where it is gzip (told by its first bytes, not by its name).
 * @param name what faults call the file
 * @throws {Fault} where the file can't be read, is damaged or cut off, or is plainly no SQL
 */
export async function* dumpBytes(path: string, name: string): AsyncGenerator<Buffer> {
  const isGzip = (await firstBytes(path, name)).subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  const stream = isGzip ? source.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : source
  if (stream !== source) source.on('error', (error) => stream.destroy(error))
  let isFirst = true
  try {
    for await (const chunk of stream) {
      // Neither stream has an encoding set, so both give buffers.
      const bytes: Buffer = chunk
      if (isFirst) {
        const foreign = describeForeignFile(bytes.subarray(0, HEAD_BYTES))
        if (foreign) throw new Fault(`${name} is no SQL dump: it ${foreign}.`)
        isFirst = false
      }
      yield bytes
    }
  } catch (error) {
    throw error instanceof Fault ? error : readFault(error, name)
  } finally {
    source.destroy()
    stream.destroy()
  }
  if (isFirst) throw new Fault(`${name} is empty.`)
}

async function firstBytes(path: string, name: string): Promise<Buffer> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw readFault(error, name)
  }
}

function readFault(error: unknown, name: string): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return new Fault(`${name} does not exist.`)
    case 'EISDIR':
      return new Fault(`${name} is a folder, not a dump.`)
    case 'EACCES':
    case 'EPERM':
      return new Fault(`${name} may not be read by this user.`)
    case 'Z_BUF_ERROR':
      return new Fault(`${name} is cut off: its gzip data ends too early; copy or make it again.`)
    case 'Z_DATA_ERROR':
      return new Fault(`${name} is damaged: its gzip data does not unpack; copy or make it again.`)
    default:
      return new Fault(`${name} can't be read (${code || String(error)}).`)
  }
}
