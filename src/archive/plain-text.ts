/** C0 and C1 controls, bidirectional controls and zero-width marks: they hide or reorder text. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- the controls are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** More than four combining marks on one letter: they paint over the lines around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/** One line of foreign text made safe to show anywhere: no controls, no stacked marks, single spaces. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\t\n\r]/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** The longest lead that a headline has, in characters. */
const LEAD_LENGTH = 160

/** The first words of a text, cut at a space where one is near, with an ellipsis where cut. */
export function leadOf(text: string): string {
  const line = cleanLine(text)
  const characters = Array.from(line)
  if (characters.length <= LEAD_LENGTH) return line
  const cut = characters.slice(0, LEAD_LENGTH - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > LEAD_LENGTH / 2 ? cut.slice(0, space) : cut}…`
}
