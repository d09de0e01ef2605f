import type { Reference } from '#app/citation/reference.ts'
import { longDay } from '#app/citation/citation-dates.ts'
import { m } from '#app/i18n/messages.ts'
import styles from './PrintedHead.module.css'

/** What a printed article says at its head, since paper has no address: where it is, where it comes from, when it was taken and printed. */
export function PrintedHead({ reference }: { reference: Reference }) {
  const { url, originalUrl, capturedOn, accessedOn } = reference
  const facts = [
    [m.address_to_copy(), url],
    ...(originalUrl === null ? [] : [[m.original_address(), originalUrl] as const]),
    [m.captured_on(), longDay(capturedOn)],
    [m.printed_on(), longDay(accessedOn)],
  ] as const
  return (
    <dl className={styles.head}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
