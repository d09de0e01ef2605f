import { calendarOf, dateRangeOf, isYear } from '#app/dates-data.ts'
import { useParams } from 'react-router'
import { RangeView } from './RangeView.tsx'
import { YearView } from './YearView.tsx'

/** A year of a board, a month or a day. */
export function DatesPage() {
  const params = useParams()
  return isYear(params) ? (
    <YearView request={calendarOf(params)} />
  ) : (
    <RangeView request={dateRangeOf(params)} />
  )
}
