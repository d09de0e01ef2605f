import { expect, test } from 'vitest'
import { readImage } from './read-image.ts'

test('the bytes of an image', async () => {
  expect(await readImage('/a.png', async () => new Response(new Uint8Array([1, 2, 3])))).toEqual(
    new Uint8Array([1, 2, 3]),
  )
})

test.each([
  [404, 'not-found'],
  [403, 'not-found'],
  [502, 'server'],
])('status %d is %s', async (status, kind) => {
  await expect(readImage('/a.png', async () => new Response('', { status }))).rejects.toMatchObject({ kind })
})

test('no answer', async () => {
  await expect(readImage('/a.png', () => Promise.reject(new TypeError('failed')))).rejects.toMatchObject({
    kind: 'unreachable',
  })
})
