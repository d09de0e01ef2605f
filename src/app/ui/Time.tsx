import { formatTime, type DateForm } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'

interface TimeProps {
  /** ISO 8601 with an offset, or `null` where no date was recorded. */
  value: string | null
  form?: DateForm
  className?: string | undefined
}

/** A point in time in words, readable by programs too. */
export function Time({ value, form = 'date', className }: TimeProps) {
  if (value === null) return <span className={className}>{m.no_date()}</span>
  return (
    // Not every browser puts the same spaces into a date as the press does; that is no reason to draw a page anew.
    <time dateTime={value} className={className} suppressHydrationWarning>
      {formatTime(value, form)}
    </time>
  )
}
