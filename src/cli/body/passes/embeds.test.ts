import { boardContext } from '#tests/body-context.ts'
import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { linkEmbeds } from './embeds.ts'

const VIDEO = '<p><a href="https://video.example/1">video.example</a></p>'

test.each([
  ['<iframe src="https://video.example/1">fallback</iframe>', VIDEO],
  ['<iframe src="//video.example/1"></iframe>', VIDEO],
  ['<embed src="https://video.example/1">', VIDEO],
  ['<object data="https://video.example/1"></object>', VIDEO],
  ['<object><param name="movie" value="https://video.example/1"></object>', VIDEO],
  ['<object><embed src="https://video.example/1"></object>', VIDEO],
  ['<video><source src="https://video.example/1"></video>', VIDEO],
  ['<audio src="https://video.example/1"></audio>', VIDEO],
  ['<iframe></iframe><iframe src="javascript:alert(1)"></iframe><embed><video></video>', ''],
  ['<object data="about:blank"><b>fallback</b></object>', '<b>fallback</b>'],
])('%s becomes a link or nothing', (html, expected) => {
  expect(bodyHtml(linkEmbeds(parseHtml(html), boardContext))).toBe(expected)
})

test('a player of YouTube leads to the page of the video', () => {
  const html = '<iframe src="https://www.youtube-nocookie.com/embed/abc_DEF-123?rel=0"></iframe>'
  expect(bodyHtml(linkEmbeds(parseHtml(html), boardContext))).toBe(
    '<p><a href="https://www.youtube.com/watch?v=abc_DEF-123">www.youtube.com</a></p>',
  )
})

test('a file of the archive goes by its name in the source', () => {
  const path = `files/ab/${'0'.repeat(32)}.mp4`
  expect(
    bodyHtml(linkEmbeds(parseHtml('<video src="/data/ferry.mp4?x=1">'), { resolveLink: () => path })),
  ).toBe(`<p><a href="${path}">ferry.mp4</a></p>`)
})
