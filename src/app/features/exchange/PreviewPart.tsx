import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import styles from './Exchange.module.css'

/** Rows that are shown of one kind; how many more there are is told. */
const SHOWN = 100

/** One bookmark in a preview. */
export interface PreviewRow {
  /** Its title, or what stands in the file. */
  readonly text: string
  readonly lang?: string | null
  /** Where it goes, or what of it changes; empty for nothing. */
  readonly detail: string
}

interface PreviewPartProps {
  name: string
  rows: readonly PreviewRow[]
  /** Whether the rows are shown at once. */
  isOpen?: boolean
}

/** One kind of what is in a file: how many there are, and which. Nothing where there are none. */
export function PreviewPart({ name, rows, isOpen = false }: PreviewPartProps) {
  if (rows.length === 0) return null
  return (
    <details open={isOpen} className={styles.kind}>
      <summary>
        {name} <b>{formatNumber(rows.length)}</b>
      </summary>
      <ul>
        {rows.slice(0, SHOWN).map(({ text, lang = null, detail }, index) => (
          <li key={index}>
            <Foreign lang={lang}>{text}</Foreign>
            {detail !== '' && <span>{detail}</span>}
          </li>
        ))}
        {rows.length > SHOWN && <li>{m.exchange_and_more({ shown: formatNumber(rows.length - SHOWN) })}</li>}
      </ul>
    </details>
  )
}
