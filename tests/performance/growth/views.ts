import { pageOf } from '#archive/pages.ts'
import type { Browser } from 'playwright-core'
import { measureNavigation } from '../browser/measure-navigation.ts'
import { inNewTab } from '../browser/slow-phone.ts'
import { openPage, type Traffic } from '../browser/traffic.ts'
import type { CompressedServer } from '../compressed-server.ts'
import { ID_STEP } from '../posts/post.ts'

const BOARD = 'news'
/** The same in an archive of any size: an ordinary one, and one of a series, with related headlines in all boards. */
const POST = 283
const SERIES_POST = 80
const PAGE = pageOf(POST - 1)

/** The chunks of headlines that the views ask for, beside a board's newest. */
export const CHUNKS_VIEWED = [0, 2]

const ARTICLE = `${BOARD}/${POST * ID_STEP}`
const LIST = `${BOARD}/page/${PAGE}`

/** A way to look at a page. */
export interface View {
  readonly name: string
  measure(browser: Browser, server: CompressedServer): Promise<Traffic>
}

export const LIST_VIEWS: readonly View[] = [
  loadView('newest list, loaded', BOARD),
  loadView(`list page ${PAGE}, loaded`, LIST),
  navigationView(`list page 1, from page ${PAGE}`, LIST, `/${BOARD}/page/1`),
]

export const ARTICLE_VIEWS: readonly View[] = [
  loadView('article, loaded', ARTICLE),
  navigationView('article, from its list', LIST, `/${ARTICLE}`),
  loadView('article of a series, loaded', `${BOARD}/${SERIES_POST * ID_STEP}`),
]

/** Nothing is fetched ahead, so that a view costs what it costs by itself. */
const SAVING = { saveData: true }

function loadView(name: string, path: string): View {
  return {
    name,
    measure: (browser, server) => inNewTab(browser, SAVING, (tab) => openPage(tab, server, path)),
  }
}

function navigationView(name: string, from: string, href: string): View {
  return {
    name,
    measure: (browser, server) =>
      inNewTab(browser, SAVING, async (tab) => {
        await openPage(tab, server, from)
        return measureNavigation(tab, server, href)
      }),
  }
}
