import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { zoteroItemOf } from './zotero.ts'

const ADDRESS = 'https://naru.example.org/news/7'

function itemOf(head: string) {
  const { document } = new JSDOM(`<!doctype html><html lang="ko"><head>${head}</head></html>`).window
  return zoteroItemOf(document, ADDRESS)
}

test('og:type alone makes a web page, DC.type a newspaper article, a citation tag one of a journal', () => {
  const article = '<meta property="og:type" content="article">'
  expect(itemOf(article).itemType).toBe('webpage')
  expect(itemOf(`${article}<meta name="DC.type" content="newspaperArticle">`).itemType).toBe(
    'newspaperArticle',
  )
  expect(itemOf(`${article}<meta name="citation_title" content="x">`).itemType).toBe('journalArticle')
})

test('og:type website stands before DC.type', () => {
  const head = '<meta property="og:type" content="website"><meta name="DC.type" content="newspaperArticle">'
  expect(itemOf(head).itemType).toBe('webpage')
})

test('DC.source as a meta would be the name of the newspaper', () => {
  const head =
    '<meta name="DC.type" content="newspaperArticle"><meta property="og:site_name" content="Gazette">'
  expect(itemOf(head).publicationTitle).toBe('Gazette')
  const source = '<meta name="DC.source" content="https://x.org/1">'
  expect(itemOf(head + source).publicationTitle).toBe('https://x.org/1')
  expect(itemOf(`${head}<link rel="DC.source" href="https://x.org/1">`).publicationTitle).toBe('Gazette')
})

test('without og:title the board stays in the title, since ` > ` is no mark that the site is cut off after', () => {
  const head =
    '<meta name="DC.type" content="newspaperArticle"><meta property="og:site_name" content="Gazette">'
  expect(itemOf(`<title>Ferry > News | Gazette</title>${head}`).title).toBe('Ferry > News')
  expect(itemOf(`<title>Ferry > Gazette</title>${head}`).title).toBe('Ferry > Gazette')
})

test('what a page does not say is taken from the document', () => {
  expect(itemOf('<title>Ferry</title>')).toEqual({
    itemType: 'webpage',
    title: 'Ferry',
    publicationTitle: null,
    date: null,
    creators: [],
    language: 'ko',
    section: null,
    abstractNote: null,
    url: ADDRESS,
  })
})
