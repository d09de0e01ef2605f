import { currentLocale } from '#app/i18n/locale.ts'

/**
 * Days in the forms that styles of citation ask for. In Korean all of them write `2010년 3월 26일`. The months of English are
 * named here and not by the browser, whose tables follow the region of its user and their own age.
 */

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December',
] as const // prettier-ignore

/** MLA Handbook, 9th edition: months of more than four letters are shortened. */
const SHORT_MONTHS = [
  'Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.',
] as const // prettier-ignore

/** @param day `2010-03-26`; `March 26, 2010` */
export function longDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return currentLocale() === 'ko' ? koreanDay(day) : `${MONTHS[month - 1]} ${date}, ${year}`
}

/** @param day `2010-03-26`; `26 Mar. 2010` */
export function shortDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return currentLocale() === 'ko' ? koreanDay(day) : `${date} ${SHORT_MONTHS[month - 1]} ${year}`
}

/** @param day `2010-03-26`; `2010, March 26` */
export function yearFirst(day: string): string {
  const { year, month, date } = partsOf(day)
  return currentLocale() === 'ko' ? koreanDay(day) : `${year}, ${MONTHS[month - 1]} ${date}`
}

function koreanDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${year}년 ${month}월 ${date}일`
}

/** Year, month (1 to 12) and day of the month. @param day `2010-03-26` */
export function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}
