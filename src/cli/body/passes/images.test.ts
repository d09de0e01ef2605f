import { boardContext } from '#tests/body-context.ts'
import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { resolveImages } from './images.ts'

const unsized = {
  resolveImage: (src: string) =>
    Promise.resolve({ src: `https://board.example/${src}`, width: null, height: null }),
}

test.each([
  [
    '<img src=a.png width=300 height="200px">',
    '<img src="https://board.example/a.png" alt="" width="300" height="200">',
  ],
  ['<img src=a.png width="100%">', '<img src="https://board.example/a.png" alt="">'],
  ['<img src=blank.gif data-src=a.png alt=" 배 ">', '<img src="https://board.example/a.png" alt="배">'],
  ['<img src=count.gif width=1 height=1>', ''],
  ['<img alt="배">', '배'],
  ['<img>', ''],
])('%s without a known size is %s', async (html, expected) => {
  expect(bodyHtml(await resolveImages(parseHtml(html), unsized))).toBe(expected)
})

test('the size of the file is surer than what the page says', async () => {
  expect(bodyHtml(await resolveImages(parseHtml('<img src=a.png width=9>'), boardContext))).toBe(
    '<img src="https://board.example/bbs/a.png" alt="" width="640" height="480">',
  )
})

test('an image that is not there, or may not be shown, gives way to its description', async () => {
  const html = '<p><img src="missing.png" alt="나루터">'
  expect(bodyHtml(await resolveImages(parseHtml(html), boardContext))).toBe('<p>나루터</p>')
  const resolveImage = () => Promise.resolve({ src: 'javascript:x', width: 9, height: 9 })
  expect(bodyHtml(await resolveImages(parseHtml(html), { resolveImage }))).toBe('<p>나루터</p>')
})

test('the same image is looked for once', async () => {
  const asked: string[] = []
  const resolveImage = (src: string) => {
    asked.push(src)
    return Promise.resolve(null)
  }
  await resolveImages(parseHtml('<img src=a><img src=a><img src=b>'), { resolveImage })
  expect(asked).toEqual(['a', 'b'])
})
