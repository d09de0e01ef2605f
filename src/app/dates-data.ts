import { SourceError } from '#sources/source-error.ts'
import type { CalendarRequest, DateRangeRequest, NewsSource } from '#sources/news-source.ts'
import { monthDaySchema } from '#archive/calendar.ts'
import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { AskForPage } from './page-data.ts'
import type { Params } from './route-params.ts'

/**
 * What pages by date are named by in their addresses, and what they ask of the source. Apart from what all pages ask, since no
 * first page needs it.
 */
export function dateQueries(source: NewsSource) {
  return {
    calendar: (request: CalendarRequest) =>
      queryOptions({
        queryKey: ['calendar', request.board, request.year],
        queryFn: ({ signal }) => source.calendar(request, signal),
      }),
    dateRange: (request: DateRangeRequest) =>
      queryOptions({
        queryKey: ['date-range', request.board, request.date],
        queryFn: ({ signal }) => source.dateRange(request, signal),
      }),
    onThisDay: (day: string) =>
      queryOptions({
        queryKey: ['on-this-day', day],
        queryFn: ({ signal }) => source.onThisDay(day, signal),
      }),
    daysOfYear: () =>
      queryOptions({ queryKey: ['days-of-year'], queryFn: ({ signal }) => source.daysOfYear(signal) }),
  }
}

/** A year of a board, a month or a day. */
export const askForDates: AskForPage = async ({ source, queryClient }, params) => {
  const queries = dateQueries(source)
  if (isYear(params)) await queryClient.query(queries.calendar(calendarOf(params)))
  else await queryClient.query(queries.dateRange(dateRangeOf(params)))
}

/** A day of the year over the years, or all days. */
export const askForOn: AskForPage = async ({ source, queryClient }, params) => {
  const queries = dateQueries(source)
  const day = dayOfYearOf(params)
  if (day === null) await queryClient.query(queries.daysOfYear())
  else await queryClient.query(queries.onThisDay(day))
}

/** Whether an address names a whole year. */
export function isYear({ month }: Params): boolean {
  return month === undefined
}

/** Which year of a board an address names. Throws a `not-found` where it names none. */
export function calendarOf({ board = '', year = '' }: Params): CalendarRequest {
  if (!/^\d{4}$/.test(year)) throw new SourceError('not-found', `${board}/date/${year}`, 'this is no year')
  return { board, year: Number(year) }
}

/** Which month or day of a board an address names. Throws a `not-found` where it names none that ever was. */
export function dateRangeOf({ board = '', year = '', month = '', day }: Params): DateRangeRequest {
  const date = [year, month, ...(day === undefined ? [] : [day])].join('-')
  const isWritten = /^\d{4}$/.test(year) && v.is(monthDaySchema, `${month}-${day ?? '01'}`)
  // The one day that not every year has is taken for the day after it.
  if (!isWritten || !new Date(date).toISOString().startsWith(date)) {
    throw new SourceError('not-found', `${board}/date/${date}`, 'there was no such time')
  }
  return { board, date }
}

/** Which day of the year an address names, `null` for all of them. Throws a `not-found` where it names none. */
export function dayOfYearOf({ day }: Params): string | null {
  if (day === undefined || v.is(monthDaySchema, day)) return day ?? null
  throw new SourceError('not-found', `on/${String(day)}`, 'there is no such day')
}
