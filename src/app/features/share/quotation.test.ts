import { citedArticle } from '#app/citation/reference.ts'
import { makeArticle, OVERVIEW } from '#tests/components/make.ts'
import { expect, test } from 'vitest'
import { quotation } from './quotation.ts'

const url = 'https://naru.example.org/news/7#p-2'
const cited = citedArticle(makeArticle(), { overview: OVERVIEW, url: 'https://naru.example.org/news/7' })

test('a passage has its source, its address and the disclaimer with it', () => {
  const { plain } = quotation({
    passage: 'It "leaves"\n\nat seven.',
    cited,
    url,
    disclaimer: 'Others wrote this.',
  })
  expect(plain).toBe(
    '“It ‘leaves’\n\nat seven.”\n' +
      '— Ferry Reader · “The ferry is back” · Naru Gazette, Naru News · March 26, 2010\n' +
      'https://naru.example.org/news/7#p-2\n\nOthers wrote this.',
  )
})

test('foreign text is no markup where it is pasted', () => {
  const { html } = quotation({ passage: '<b onclick="x">&amp;', cited, url, disclaimer: null })
  expect(html).toContain('<p>“&#60;b onclick=‘x’&#62;&#38;amp;”</p>')
})
