import { calendarOf, dateQueries, dateRangeOf, dayOfYearOf, isYear } from '#app/dates-data.ts'
import type { MatchedPage } from '#app/page-routes.tsx'
import type { Reader } from '#app/reader.ts'
import { headlineSchema } from '#archive/headline.ts'
import { boardSchema } from '#archive/manifest.ts'
import { daysOfYearSchema, yearOnThisDaySchema } from '#archive/on-this-day.ts'
import type { QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { needed, takeAnswers } from './take-answers.ts'

const boardNameSchema = v.pick(boardSchema, ['id', 'title'])
const daysSchema = v.array(v.object({ date: v.string(), articles: v.number() }))
const dateStepSchema = v.nullable(v.object({ date: v.string(), hasDayPages: v.boolean() }))

const calendarSchema = v.object({
  board: boardNameSchema,
  year: v.number(),
  days: daysSchema,
  older: v.nullable(v.number()),
  newer: v.nullable(v.number()),
})

const dateRangeSchema = v.object({
  board: boardNameSchema,
  date: v.string(),
  articles: v.number(),
  headlines: v.array(headlineSchema),
  unreadable: v.number(),
  days: daysSchema,
  hasDayPages: v.boolean(),
  restOn: v.nullable(v.number()),
  older: dateStepSchema,
  newer: dateStepSchema,
})

const onThisDaySchema = v.object({
  day: v.string(),
  years: v.array(yearOnThisDaySchema),
  older: v.nullable(v.string()),
  newer: v.nullable(v.string()),
})

/** What a published page by date shows, as its source gave it. */
const datesSchema = v.object({
  calendar: v.exactOptional(calendarSchema),
  dateRange: v.exactOptional(dateRangeSchema),
  onThisDay: v.exactOptional(onThisDaySchema),
  daysOfYear: v.exactOptional(daysOfYearSchema),
})
export type DatesContent = v.InferOutput<typeof datesSchema>

/** Gathers what a prepared page by date shows; `null` of other pages. Left out are leads, which lists don't show. */
export function contentOfDates(
  { source, queryClient }: Reader,
  { kind, params }: MatchedPage,
): DatesContent | null {
  const queries = dateQueries(source)
  if (kind === 'dates' && isYear(params)) {
    const calendar = needed(queryClient.getQueryData(queries.calendar(calendarOf(params)).queryKey))
    return { calendar: { ...calendar, days: [...calendar.days] } }
  }
  if (kind === 'dates') {
    const range = needed(queryClient.getQueryData(queries.dateRange(dateRangeOf(params)).queryKey))
    const headlines = range.headlines.map((headline) => ({ ...headline, lead: '' }))
    return { dateRange: { ...range, headlines, days: [...range.days] } }
  }
  if (kind !== 'on') return null
  const day = dayOfYearOf(params)
  if (day === null) {
    return { daysOfYear: needed(queryClient.getQueryData(queries.daysOfYear().queryKey)) }
  }
  return { onThisDay: needed(queryClient.getQueryData(queries.onThisDay(day).queryKey)) }
}

/**
 * Puts what a published page by date shows where the page will look for it.
 * @param content as the page has it
 * @returns the questions that are answered now
 */
export function takeDates({ source, queryClient }: Reader, content: unknown): QueryKey[] {
  const queries = dateQueries(source)
  const { calendar, dateRange, onThisDay, daysOfYear } = v.parse(datesSchema, content)
  return takeAnswers(queryClient, [
    calendar && [queries.calendar({ board: calendar.board.id, year: calendar.year }), calendar],
    dateRange && [queries.dateRange({ board: dateRange.board.id, date: dateRange.date }), dateRange],
    onThisDay && [queries.onThisDay(onThisDay.day), onThisDay],
    [queries.daysOfYear(), daysOfYear],
  ])
}
