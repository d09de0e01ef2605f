/** The ids of boards and articles in an address (`src/archive/format.ts`), as JavaScript, PCRE and RE2 read them alike. */
export const BOARD = '[A-Za-z0-9_]{1,40}'
export const ID = '[1-9][0-9]{0,14}'

/** Text as part of a regular expression that stands for itself. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
