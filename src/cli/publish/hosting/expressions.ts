/** The ids of boards and articles in an address (`src/archive/format.ts`), as JavaScript, PCRE and RE2 read them alike. */
export const BOARD = '[A-Za-z0-9_]{1,40}'
export const ID = '[1-9][0-9]{0,14}'

/** Parts of addresses of dates (`src/app/paths.ts`): a year, what may follow it, and a day of any year. */
export const YEAR = '[0-9]{4}'
export const MONTH_OR_DAY = '(?:/[0-9]{2}){0,2}'
export const DAY_OF_YEAR = '[0-9]{2}-[0-9]{2}'

/** Text as part of a regular expression that stands for itself. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
