import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'

/** How often something was viewed. Unknown is said, and is not 0. */
export function Views({ value, className }: { value: number | null; className?: string | undefined }) {
  return (
    <span className={className}>
      {value === null ? m.views_not_recorded() : m.views({ count: value, shown: formatNumber(value) })}
    </span>
  )
}
