import { makeArticle, OVERVIEW } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { publishedHtml, SITE_URLS } from '#tests/head/published-page.tsx'
import { lintHead } from '#tests/head/lint-head.ts'
import { contentOf, metasOf } from '#tests/head/read-head.ts'
import { render, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { articleHead } from './article-head.ts'
import { Head } from './Head.tsx'

function headOf(id: number, title: string) {
  return articleHead({ overview: OVERVIEW, article: makeArticle({ id, title }) }, SITE_URLS)
}

test('going from one page to another leaves nothing of the first', () => {
  const { rerender, unmount } = render(<Head key="7" head={headOf(7, 'First')} />)
  expect(document.title).toBe('First > Naru News | Naru Gazette')
  rerender(<Head key="8" head={headOf(8, 'Second')} />)
  expect(lintHead(document).filter((finding) => !finding.includes('NewsArticle'))).toEqual([])
  expect(contentOf(document, 'og:title')).toBe('Second')
  expect(document.querySelectorAll('link[rel=canonical]')).toHaveLength(1)
  expect(document.head.innerHTML).not.toContain('/news/7')
  unmount()
  expect(metasOf(document)).toEqual([])
})

test('the same page that turns into another keeps one of each', () => {
  const { rerender } = render(<Head head={headOf(7, 'First')} />)
  rerender(<Head head={headOf(8, 'Second')} />)
  expect(document.querySelectorAll('title')).toHaveLength(1)
  expect(document.querySelectorAll('meta[property="og:url"]')).toHaveLength(1)
  expect(document.querySelector('link[rel=canonical]')).toHaveAttribute(
    'href',
    expect.stringContaining('/news/8'),
  )
})

test('a published page that comes to life takes over its head, and writes no script', () => {
  const head = headOf(7, 'First')
  const published = new DOMParser().parseFromString(publishedHtml(head, null), 'text/html')
  document.head.replaceChildren(...published.head.childNodes)
  const before = metasOf(document).length
  const { rerender, unmount } = render(<Head key="7" head={head} />, { hydrate: true })
  expect(metasOf(document)).toHaveLength(before)
  expect(document.querySelectorAll('title, link[rel=canonical]')).toHaveLength(2)
  expect(document.querySelectorAll('script')).toHaveLength(0)
  rerender(<Head key="8" head={headOf(8, 'Second')} />)
  expect(document.head.innerHTML).not.toContain('/news/7')
  unmount()
  // What is of the page's shell and not of React stays.
  expect([...document.head.children].map(({ outerHTML }) => outerHTML)).toEqual(['<meta charset="utf-8">'])
  document.head.replaceChildren()
})

test.each([
  ['/', 'website', 'Naru Gazette'],
  ['/news', 'website', 'Naru News'],
  ['/news/page/2', 'website', 'Page 2 > Naru News'],
  ['/news/7', 'article', 'The ferry is back'],
  ['/about', 'website', 'About this archive'],
])('the page %s of the reader has a head of its own', async (address, type, title) => {
  renderReader(address)
  await waitFor(() => expect(contentOf(document, 'og:title')).toBe(title))
  expect(contentOf(document, 'og:type')).toBe(type)
  // A test knows no public address, as the development server does not.
  expect(document.querySelectorAll('link[rel=canonical]')).toHaveLength(0)
})
