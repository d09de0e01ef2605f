import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { AnchorHTMLAttributes, ComponentType } from 'react'
import styles from './Calendar.module.css'
import { shadeOf } from './shade.ts'

/** A link to an address of the reader, which this part of it does not know. */
export type Link = ComponentType<{ to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>>

interface FilledDayProps {
  /** 1 to 31 */
  day: number
  /** The day in words. */
  name: string
  /** At least 1. */
  articles: number
  /** The most that any day has which is shown with it. */
  most: number
  Link: Link
  to: string
}

/** A day that has something: a link that says how much, in number, in shade, and by its name. */
export function FilledDay({ day, name, articles, most, Link, to }: FilledDayProps) {
  const shown = formatNumber(articles)
  return (
    <Link to={to} className={styles.filled} data-shade={shadeOf(articles, most)}>
      <VisuallyHidden>{m.day_with_count({ day: name, count: articles, shown })}</VisuallyHidden>
      <span aria-hidden="true" className={styles.day}>
        {day}
      </span>
      <span aria-hidden="true" className={styles.count}>
        {shown}
      </span>
    </Link>
  )
}
