import { dayOfYearOf } from '#app/dates-data.ts'
import { useParams } from 'react-router'
import { DayOfYearView } from './DayOfYearView.tsx'
import { DaysOfYearView } from './DaysOfYearView.tsx'

/** A day of the year over the years; or all days, to choose one. */
export function OnPage() {
  const day = dayOfYearOf(useParams())
  return day === null ? <DaysOfYearView /> : <DayOfYearView day={day} />
}
