import { inFolder } from '#tests/fixtures/records/write-records.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { serveCompressed, type CompressedServer } from './compressed-server.ts'

const TEXT = '나루의 소식. '.repeat(200)

/** Node's fetch decompresses by itself; this shows what came over the line. */
function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

async function onServer(use: (server: CompressedServer) => Promise<void>, missing?: 200): Promise<void> {
  await inFolder(async (dir) => {
    await mkdir(join(dir, 'news'))
    await mkdir(join(dir, 'assets'))
    await writeFile(join(dir, 'index.html'), 'front')
    await writeFile(join(dir, 'news.html'), TEXT)
    await writeFile(join(dir, 'news/1.html'), 'article')
    await writeFile(join(dir, 'news/1.html.br'), 'as it was made')
    await writeFile(join(dir, 'assets/a.js'), TEXT)
    await writeFile(join(dir, 'assets/a.png'), TEXT)
    await writeFile(join(dir, '404.html'), 'fallback')
    const server = await serveCompressed(dir, missing)
    try {
      await use(server)
    } finally {
      await server.close()
    }
  })
}

test('sends brotli or gzip to those who take it, pictures and others as they are', () =>
  onServer(async ({ url }) => {
    const brotli = await get(`${url}assets/a.js`, { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(TEXT)
    const zipped = await get(`${url}assets/a.js`, { 'accept-encoding': 'gzip' })
    expect(gunzipSync(zipped.body).toString()).toBe(TEXT)
    expect((await get(`${url}assets/a.js`)).body.toString()).toBe(TEXT)
    expect((await get(`${url}assets/a.png`, { 'accept-encoding': 'br' })).body.toString()).toBe(TEXT)
  }))

test('prefers a file that was compressed beforehand', () =>
  onServer(async ({ url }) => {
    expect((await get(`${url}news/1`, { 'accept-encoding': 'br' })).body.toString()).toBe('as it was made')
  }))

test('an address without an extension is answered by its page, though a folder has the name too', () =>
  onServer(async ({ url }) => {
    expect((await get(`${url}news`)).body.toString()).toBe(TEXT)
    expect((await get(url)).body.toString()).toBe('front')
  }))

test('what is not there is answered by 404.html, with the status of the host', async () => {
  await onServer(async ({ url }) => {
    const answer = await get(`${url}news/99`)
    expect([answer.status, answer.body.toString()]).toEqual([404, 'fallback'])
    expect((await get(`${url}../../etc/passwd`)).body.toString()).toBe('fallback')
  })
  await onServer(async ({ url }) => expect((await get(`${url}news/99`)).status).toBe(200), 200)
})

test('answers 304 to whoever has the page, and lets hashed names be kept', () =>
  onServer(async ({ url }) => {
    const { headers } = await get(`${url}news`)
    expect(headers['cache-control']).toBe('no-cache')
    expect((await get(`${url}news`, { 'if-none-match': String(headers['etag']) })).status).toBe(304)
    expect((await get(`${url}assets/a.js`)).headers['cache-control']).toContain('immutable')
  }))

test('counts requests and the bytes that were sent', () =>
  onServer(async (server) => {
    await get(`${server.url}assets/a.js`, { 'accept-encoding': 'br' })
    await get(`${server.url}news?x=1`)
    expect(server.answers).toMatchObject([
      { path: '/assets/a.js', status: 200, type: 'text/javascript' },
      { path: '/news?x=1', status: 200, bytes: Buffer.byteLength(TEXT) },
    ])
    expect(server.answers[0]?.bytes).toBeLessThan(200)
    server.forget()
    expect(server.answers).toEqual([])
  }))
