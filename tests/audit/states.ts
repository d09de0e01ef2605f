import type { Page } from 'playwright-core'

/** A page of the reader as somebody may have it before them. */
export interface State {
  readonly name: string
  /** On the site of `publishHardSite`, without the slash before it. */
  readonly address: string
  /** What the browser has stored before the page is opened, by its keys. */
  readonly stored?: Readonly<Record<string, string>>
  /** Brings the page there once it is the reader's own, whatever its language. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** As `src/app/storage/bookmarks.ts` keeps them. */
const BOOKMARKS = [
  {
    board: 'news',
    id: 3,
    title: '[사진으로 보는 나루] 3월 26일(수)',
    lang: 'ko',
    publishedAt: '2014-03-26T07:30:00+09:00',
    savedAt: '2024-05-01T10:00:00.000Z',
    folder: ['나루', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter'],
    labels: ['사진', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter'],
    note: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter 가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누',
  },
  {
    board: 'hard',
    id: 1,
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter',
    lang: null,
    publishedAt: null,
    savedAt: '2024-05-02T10:00:00.000Z',
    folder: [],
    labels: [],
    note: '',
  },
]

const until = (selector: string) => (page: Page) => page.locator(selector).first().waitFor()

/** @param name of the button that opens it, in every language */
function openDialog(name: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
  }
}

export const STATES: readonly State[] = [
  { name: 'front page', address: '' },
  { name: 'board', address: 'news' },
  {
    name: 'search with results',
    address: `search?q=${encodeURIComponent('활자')}`,
    prepare: until('main li mark'),
  },
  { name: 'search with nothing found', address: 'search?q=zzzzqq', prepare: until('main [role="status"]') },
  { name: 'article with comments', address: 'talk/12' },
  { name: 'article with images, a table, code, words that do not end', address: 'hard/1' },
  { name: 'series with its calendar', address: 'series/night-sky' },
  { name: 'year with its calendar', address: 'news/date/2014' },
  { name: 'day of the year', address: 'on/03-26' },
  { name: 'most viewed, recommended, discussed', address: 'top' },
  { name: 'page that is not there', address: 'news/999999' },
  { name: 'about', address: 'about' },
  {
    name: 'saved articles',
    address: 'saved',
    stored: { 'gapan.bookmarks:/': JSON.stringify(BOOKMARKS) },
    prepare: until('main li a[href="/news/3"]'),
  },
  { name: 'dialog: cite', address: 'news/3', prepare: openDialog(/^(?:인용|Cite)/u) },
  {
    name: 'dialog: an image',
    address: 'news/3',
    prepare: async (page) => {
      await page.locator('#article-body img').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'dialog: keyboard shortcuts',
    address: 'news',
    prepare: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'dialog: reading settings',
    address: 'news/3',
    prepare: openDialog(/^(?:읽기 설정|Reading settings)$/u),
  },
  {
    name: 'sepia: article with images, a table, code',
    address: 'hard/1',
    stored: { 'gapan.look': '{"theme":"sepia","face":"serif","size":"largest"}' },
  },
  {
    name: 'sepia: search with results',
    address: `search?q=${encodeURIComponent('활자')}`,
    stored: { 'gapan.look': '{"theme":"sepia"}' },
    prepare: until('main li mark'),
  },
  {
    name: 'black of high contrast: year with its calendar',
    address: 'news/date/2014',
    stored: { 'gapan.look': '{"theme":"black","size":"largest"}' },
  },
  {
    name: 'white of high contrast: article with comments',
    address: 'talk/12',
    stored: { 'gapan.look': '{"theme":"white"}' },
  },
]
