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

/** What reads by date waits for a page by date. */
const datesCode = lazyCode(() => import('./dates-data.ts'))

/** A year of a board, a month or a day. */
export const askForDates: AskForPage = async (reader, params) => {
  const ask = async () => (await datesCode.load()).askForDates(reader, params)
  await Promise.all([askForOverview(reader, params), ask()])
}

/** A day of the year over the years, or all days. */
export const askForOn: AskForPage = async (reader, params) => {
  const ask = async () => (await datesCode.load()).askForOn(reader, params)
  await Promise.all([askForOverview(reader, params), ask()])
}

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
