import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { placeImages } from './placeholders.ts'

const placeholder = {
  pattern: /\{이미지:(\d+)(?::[^}]*)?\}/gu,
  toImage: ([, number]: RegExpMatchArray) => (number === '9' ? null : { src: `${number}.png`, alt: '' }),
}

test('marks in text become images, those that stand for none stay', () => {
  const html = '<p>{이미지:0}{이미지:1:left}가 {이미지:9} 나</p>'
  expect(bodyHtml(placeImages(parseHtml(html), placeholder))).toBe(
    '<p><img src="0.png" alt=""><img src="1.png" alt="">가 {이미지:9} 나</p>',
  )
})

test('a source without marks leaves everything', () => {
  expect(bodyHtml(placeImages(parseHtml('{이미지:0}'), undefined))).toBe('{이미지:0}')
})
