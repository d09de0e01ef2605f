import { LOOK_SCRIPT } from '#prerender/look-script.ts'
import { expect, test } from 'vitest'
import { withLook } from './with-look.ts'

const SCRIPT = `<script>${LOOK_SCRIPT}</script>`
const HEAD = '<!doctype html><html lang="ko"><head><title>첫눈</title>'
const REST = '<style>p{}</style></head><body><style>q{}</style>눈이 온다</body></html>'

/** An answer that comes in pieces of so many bytes. */
function answer(html: string, size: number, type = 'text/html; charset=utf-8'): Response {
  const bytes = new TextEncoder().encode(html)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let from = 0; from < bytes.length; from += size)
        controller.enqueue(bytes.subarray(from, from + size))
      controller.close()
    },
  })
  return new Response(body, {
    status: 404,
    headers: { 'content-type': type, 'content-length': String(bytes.length), etag: '"1"' },
  })
}

test.each([1, 7, 100_000])(
  'the script stands before the first styles, however the page comes (%i bytes)',
  async (size) => {
    const given = withLook(answer(HEAD + REST, size))
    expect(await given.text()).toBe(HEAD + SCRIPT + REST)
    expect(given.status).toBe(404)
    expect(given.headers.get('etag')).toBe('"1"')
    expect(given.headers.has('content-length')).toBe(false)
  },
)

test('the page goes on as it comes', async () => {
  let later: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      later = controller
      controller.enqueue(new TextEncoder().encode(HEAD + REST.slice(0, 30)))
    },
  })
  const reader = withLook(new Response(body, { headers: { 'content-type': 'text/html' } })).body?.getReader()
  const decoder = new TextDecoder()
  let come = ''
  while (!come.endsWith(REST.slice(0, 30))) come += decoder.decode((await reader?.read())?.value)
  expect(come).toBe(HEAD + SCRIPT + REST.slice(0, 30))
  later?.close()
})

test.each([
  ['has it already', HEAD + SCRIPT + REST, 'text/html'],
  ['has no styles', `${HEAD}</head><body>눈</body></html>`, 'text/html'],
  ['has them too far down', `${HEAD}${'가'.repeat(6000)}${REST}`, 'text/html'],
  ['is no page', HEAD + REST, 'text/plain'],
])('what %s stays as it is', async (_, text, type) => {
  expect(await withLook(answer(text, 1000, type)).text()).toBe(text)
})
