import { firstWeekday, formatYear, weekdays } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { currentLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { YearGrid } from '#app/ui/calendar/YearGrid.tsx'
import type { SeriesYear } from '#sources/news-source.ts'
import { findRhythm, type Rhythm, type RunOfSeries } from './rhythm.ts'
import styles from './Series.module.css'

/** The days of a year on which a series appeared, and those on which it did not though it mostly did. */
export function SeriesCalendar({ calendar: { year, days, from, to } }: { calendar: SeriesYear }) {
  const run = findRhythm({ days: days.map(({ day }) => day), from, to })
  const first = new Map(days.map(({ day, board, id }) => [day, paths.article({ board, id })]))
  return (
    <section className={styles.calendar} aria-label={m.series_calendar({ year: formatYear(year) })}>
      <YearGrid
        caption={m.series_calendar({ year: formatYear(year) })}
        months={monthsShown(
          days.map(({ day }) => day),
          run,
        )}
        days={new Map(days.map(({ day, articles }) => [day, articles]))}
        gaps={new Set(run.gaps)}
        Link={PageLink}
        addressOf={(day) => first.get(day) ?? ''}
      />
      <p className={styles.rhythm}>
        {rhythmInWords(run.rhythm)} {gapsInWords(run)}
      </p>
    </section>
  )
}

/** From the first month that has something to say to the last: the rest of the year would be empty lines. */
function monthsShown(days: readonly string[], { gaps }: RunOfSeries): string[] {
  const months = [...days, ...gaps].map((day) => day.slice(0, 7)).toSorted()
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const [from, to] = [Number(first.slice(5)), Number(last.slice(5))]
  return Array.from(
    { length: to - from + 1 },
    (_, offset) => `${first.slice(0, 4)}-${String(from + offset).padStart(2, '0')}`,
  )
}

function rhythmInWords(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'none':
      return m.rhythm_none()
    case 'months':
      return m.rhythm_months()
    case 'weekdays': {
      const { weekdays: usual } = rhythm
      if (usual.length === 7) return m.rhythm_daily()
      if (usual.join('') === '12345') return m.rhythm_workdays()
      return m.rhythm_weekdays({ days: listOf(usual.map(nameOfWeekday)) })
    }
  }
}

/** What a gap is, and how many there are. */
function gapsInWords({ rhythm, gaps, emptyMonths }: RunOfSeries): string {
  if (rhythm.kind === 'none') return ''
  if (rhythm.kind === 'months') {
    const [count, shown] = [emptyMonths.length, formatNumber(emptyMonths.length)]
    return count === 0 ? m.no_gaps() : m.gaps_months({ count, shown })
  }
  return gaps.length === 0
    ? m.no_gaps()
    : m.gaps_days({ count: gaps.length, shown: formatNumber(gaps.length) })
}

function nameOfWeekday(weekday: number): string {
  return weekdays()[(weekday - firstWeekday() + 7) % 7]?.name ?? ''
}

/** Korean joins by a middle dot, shorter than what browsers would say. */
function listOf(names: readonly string[]): string {
  const separator = m.list_separator()
  return separator === '' ? new Intl.ListFormat(currentLocale()).format(names) : names.join(separator)
}
