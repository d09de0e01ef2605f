import { lazyCode } from '#app/lazy-page.tsx'
import type { Reader } from '#app/reader.ts'
import { articleRefOf, isSlug, listPageOf, slugOf, type Params } from './route-params.ts'

/**
 * What each page asks of the source, all at once, before it can be drawn. Pages ask for the same with the same
 * queries when they are drawn, so that what was asked for ahead is there, and nothing is asked twice.
 */
export type AskForPage = (reader: Reader, params: Params) => Promise<unknown>

const askForOverview: AskForPage = ({ queries, queryClient }) => queryClient.query(queries.overview())

export const askForAbout: AskForPage = (reader, params) => {
  const { queries, queryClient } = reader
  return Promise.all([askForOverview(reader, params), queryClient.query(queries.holdings())])
}

export const askForFront: AskForPage = (reader, params) => {
  const { queries, queryClient } = reader
  return Promise.all([askForOverview(reader, params), queryClient.query(queries.front())])
}

export const askForList: AskForPage = async (reader, params) => {
  const { queries, queryClient } = reader
  await Promise.all([askForOverview(reader, params), queryClient.query(queries.listPage(listPageOf(params)))])
}

/** What is found depends on what is asked for, which is not part of the path. */
export const askForSearch = askForOverview

/** What was saved, the browser has. */
export const askForSaved = askForOverview

/** A year of a board, a month or a day. What reads by date waits for a page by date. */
export const askForDates = askLater(() => import('./dates-data.ts').then((code) => code.askForDates))

/** A day of the year over the years, or all days. */
export const askForOn = askLater(() => import('./dates-data.ts').then((code) => code.askForOn))

/** A series, one of its pages or years, or the list of all series. */
export const askForSeries = askLater(() => import('./series-data.ts').then((code) => code.askForSeries))

/** A list of the most viewed and the like, or the beginnings of all. */
export const askForTop = askLater(() => import('./top-data.ts').then((code) => code.askForTop))

/** An article alone: what its reader has come for. */
export const askForArticleText: AskForPage = async ({ queries, queryClient }, params) => {
  if (!isSlug(params)) await queryClient.query(queries.article(articleRefOf(params)))
}

/** An article and the headlines beside it. */
export const askForArticle: AskForPage = async (reader, params) => {
  const { queries, queryClient } = reader
  const overview = askForOverview(reader, params)
  if (isSlug(params)) {
    await Promise.all([overview, queryClient.query(queries.slug(slugOf(params)))])
    return
  }
  const ref = articleRefOf(params)
  await Promise.all([
    overview,
    queryClient.query(queries.article(ref)),
    queryClient.query(queries.related(ref)),
  ])
}

/** Asks for the overview, and with code that is fetched when it is first wanted for what else the page shows. */
function askLater(fetchCode: () => Promise<AskForPage>): AskForPage {
  const { load } = lazyCode(fetchCode)
  const ask: AskForPage = async (reader, params) => (await load())(reader, params)
  return (reader, params) => Promise.all([askForOverview(reader, params), ask(reader, params)])
}
