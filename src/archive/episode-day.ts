import { dayNumber } from './days.ts'
import type { SeriesTitle } from './series-rules.ts'
import { MONTH_NAMES } from './series.ts'

/** How far a date without a year may lie from the day of publication, in days; further away it is some other date. */
const NEAR = 100
/** The same for a date that may as well be a part number: `1/3`, `3.1`. */
const VERY_NEAR = 31

const ORDINAL = '(?:st|nd|rd|th)?'
const NAMED_MONTH = String.raw`(?<name>${MONTH_NAMES})\b\.?`
const ENGLISH_YEAR = String.raw`(?:,?\s+(?<year>\d{4}))?`
const WEEKDAY_BEFORE = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`

/** The ways in which a title writes a day, the most telling first. */
const FORMS: ReadonlyArray<{ readonly form: string; readonly isLoose?: boolean }> = [
  { form: String.raw`(?:(?<year>\d{4}|'?\d{2})년\s*)?(?<month>\d{1,2})월\s*(?<day>\d{1,2})일(?:\s?자)?` },
  { form: String.raw`(?<year>\d{4})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<day>\d{1,2})` },
  { form: String.raw`(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)` },
  { form: String.raw`(?<year>'?\d\d)[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})` },
  { form: String.raw`${WEEKDAY_BEFORE}${NAMED_MONTH}\s+(?<day>\d{1,2})${ORDINAL}${ENGLISH_YEAR}` },
  { form: String.raw`${WEEKDAY_BEFORE}(?<day>\d{1,2})${ORDINAL}\s+(?:of\s+)?${NAMED_MONTH}${ENGLISH_YEAR}` },
  { form: String.raw`(?<month>\d{1,2})\s?[./]\s?(?<day>\d{1,2})`, isLoose: true },
]

const WEEKDAY_AFTER = String.raw`(?:\s*\((?:[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\))?`

const PATTERNS = FORMS.map(({ form, isLoose = false }) => ({
  isLoose,
  atEnd: new RegExp(String.raw`(?<![\p{L}\p{N}./])(?:${form})\.?${WEEKDAY_AFTER}[\s.)]*$`, 'iu'),
  // `3월 26일부터` tells when something else begins.
  atStart: new RegExp(String.raw`^[\s\-–—:·,(]*(?:${form})(?![\p{L}\p{N}]|[./-]\d)`, 'iu'),
}))

/**
 * The day of an episode: the one that its title names at the end of the brackets or right after them, else the one on which it
 * was published.
 * @returns `2010-03-26`; `null` where nothing tells it
 */
export function episodeDay(title: SeriesTitle, publishedAt: string | null): string | null {
  const published = publishedAt === null ? null : publishedAt.slice(0, 10)
  return readEpisodeDay(title, published) ?? published
}

/**
 * The day that a title names.
 * @param published the day of publication, which tells the year where the title does not: the nearest that is plausible
 */
export function readEpisodeDay(
  { inside, after }: Pick<SeriesTitle, 'inside' | 'after'>,
  published: string | null,
): string | null {
  return readDay(inside, 'atEnd', published) ?? readDay(after, 'atStart', published)
}

function readDay(text: string, place: 'atEnd' | 'atStart', published: string | null): string | null {
  const words = text.normalize('NFKC')
  for (const pattern of PATTERNS) {
    const groups = pattern[place].exec(words)?.groups
    if (!groups) continue
    const { year, name } = groups
    const month = name === undefined ? Number(groups['month']) : monthOf(name)
    const day = Number(groups['day'])
    const found =
      year === undefined
        ? nearestDay(month, day, published, pattern.isLoose ? VERY_NEAR : NEAR)
        : dayOfYear(year.replace("'", ''), month, day, published)
    if (found !== null) return found
  }
  return null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** A day without a year: of the years around that of publication the one in which it is nearest. */
function nearestDay(month: number, day: number, published: string | null, limit: number): string | null {
  const around = published === null ? null : dayNumber(published)
  if (published === null || around === null) return null
  const year = Number(published.slice(0, 4))
  const candidates = [year, year - 1, year + 1].flatMap((candidate) => {
    const text = dayText(candidate, month, day)
    const number = dayNumber(text)
    return number === null ? [] : [{ text, distance: Math.abs(number - around) }]
  })
  const [nearest] = candidates.toSorted((a, b) => a.distance - b.distance)
  return nearest && nearest.distance <= limit ? nearest.text : null
}

/** A day with its year. Of two digits, it must lie near the publication: it may be another order of day, month and year. */
function dayOfYear(year: string, month: number, day: number, published: string | null): string | null {
  const around = published === null ? null : dayNumber(published)
  if (year.length === 4) {
    const text = dayText(Number(year), month, day)
    const number = dayNumber(text)
    // Nobody publishes an episode a year ahead.
    const isPlausible = number !== null && Number(year) >= 1900 && (around === null || number <= around + 366)
    return isPlausible ? text : null
  }
  for (const century of ['20', '19']) {
    const text = dayText(Number(century + year), month, day)
    const number = dayNumber(text)
    if (number !== null && around !== null && Math.abs(number - around) <= 366) return text
  }
  return null
}

function dayText(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
