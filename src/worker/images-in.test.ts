import { expect, test } from 'vitest'
import { imagesIn } from './images-in.ts'

const image = (src: string) => ({ type: 'element', tagName: 'img', properties: { src }, children: [] })

test('pictures of the archive are found in bodies and comments, each once; those of others are not', () => {
  const own = 'files/ab/abcdef0123456789abcdef0123456789.webp'
  const other = 'files/cd/cdef0123456789abcdef0123456789ab.png'
  const article = {
    body: { children: [{ tagName: 'p', children: [image(own), image('https://other.example/x.png')] }] },
    discussion: [{ body: { children: [image(other), image(own)] } }],
    src: 'files/no.png',
  }
  expect([...imagesIn(article)]).toEqual([own, other])
  expect(imagesIn(null).size).toBe(0)
})
