import { boardContext } from '#tests/body-context.ts'
import { expect, test } from 'vitest'
import { bodyText, hasImages } from './body-text.ts'
import { htmlToBody } from './html-to-body.ts'

test('text keeps paragraphs and lines apart', async () => {
  const body = await htmlToBody('<h1>제목</h1><p>한 줄<br>두 줄</p><ul><li>가<li>나</ul>', boardContext)
  expect(bodyText(body)).toBe('제목\n\n한 줄\n두 줄\n\n가\n나')
})

test('only an image that is shown counts', async () => {
  expect(hasImages(await htmlToBody('<div><p><img src="a.png"></div>', boardContext))).toBe(true)
  expect(hasImages(await htmlToBody('<p><img src="missing.png" alt="없음">', boardContext))).toBe(false)
})
