import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { contentOf, inWorkshop } from './run-publish.ts'

/** What a browser keeps when a reader has it remember a page, and how the page says that it is found. */
interface BrowserBookmark {
  /** Path of the page's file. */
  readonly path: string
  readonly titles: readonly string[]
  readonly canonical: string | null
  /** Pages that are of the moment: a search, what is saved, what is missing. */
  readonly isListed: boolean
}

const ORIGIN = 'http://naru.example.org'
const BASE = '/archive-of/naru/'

function bookmarkOf(path: string, html: string): BrowserBookmark {
  // The head alone: there are hundreds of pages.
  const { document } = new JSDOM(html.slice(0, html.indexOf('</head>'))).window
  const titles = Array.from(document.querySelectorAll('head > title'), ({ textContent }) => textContent)
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null
  const robots = document.querySelector('meta[name=robots]')?.getAttribute('content') ?? ''
  return { path, titles, canonical, isListed: !robots.includes('noindex') }
}

/** The address at which a host serves a file. */
function addressOf(path: string): string {
  return new URL(BASE + path.replace(/(?:^|(?<=\/))index\.html$|\.html$/, ''), ORIGIN).href
}

test('a browser’s own bookmark of any page has a title of its own and an address that lasts', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    expect((await publish('--url', ORIGIN + BASE)).code).toBe(0)
    const bookmarks = [...(await contentOf(site))]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, html]) => bookmarkOf(path, Buffer.from(html, 'latin1').toString('utf8')))
    expect(bookmarks.length).toBeGreaterThan(100)

    const isNamed = ({ titles }: BrowserBookmark) =>
      titles.length === 1 && /^\S.*나루신문 Naru Gazette$|^나루신문 Naru Gazette$/u.test(titles[0] ?? '')
    expect(bookmarks.filter((bookmark) => !isNamed(bookmark))).toEqual([])

    const listed = bookmarks.filter(({ isListed }) => isListed)
    // Their own, without a query or a hash: nothing of how a reader came there.
    expect(listed.filter(({ path, canonical }) => canonical !== addressOf(path))).toEqual([])

    const titles = listed.map(({ titles: [title = ''] }) => title)
    const twice = listed.filter((_, index) => titles.indexOf(titles[index] ?? '') !== index)
    // Two articles may have one headline.
    expect(twice.filter(({ path }) => !/^\w+\/\d+\.html$/.test(path))).toEqual([])
  })
}, 180_000)
