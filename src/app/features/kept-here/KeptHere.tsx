import { formatBytes, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { releaseCopies } from '#app/saved-copies.ts'
import { forgetKept, listKept, type KeptId } from '#app/storage/kept-things.ts'
import { announce } from '#app/ui/announcements.ts'
import { useState } from 'react'
import { AskBeforeForgetting } from './AskBeforeForgetting.tsx'
import styles from './KeptHere.module.css'
import { forgetCopies } from './offline-copies.ts'
import { useKeptHere } from './use-kept-here.ts'

type RowId = KeptId | 'copies'

const NAMES: Readonly<Record<RowId, () => string>> = {
  saved: () => m.kept_saved(),
  places: () => m.kept_places(),
  read: () => m.kept_read(),
  'seen-comments': () => m.kept_seen_comments(),
  'shown-hosts': () => m.kept_shown_hosts(),
  settings: () => m.kept_settings(),
  others: () => m.kept_others(),
  copies: () => m.kept_copies(),
}

interface Row {
  readonly id: RowId
  readonly count: number | null
  readonly bytes: number
}

/** What this browser keeps of the site, how much that is, and the way to have it forgotten, each for itself and all at once. */
export function KeptHere() {
  const { base } = useReader()
  const { copies, room, refresh } = useKeptHere(base)
  const [asked, setAsked] = useState<readonly Row[] | null>(null)
  const rows: Row[] = [
    ...listKept(base),
    ...(copies ? [{ id: 'copies' as const, count: copies.files, bytes: copies.bytes }] : []),
  ]
  const kept = rows.filter(({ bytes, count }) => bytes > 0 || (count ?? 0) > 0)

  const forget = async (ids: readonly RowId[]) => {
    for (const id of ids) {
      if (id === 'copies') await forgetCopies(base)
      else forgetKept(base, id)
      // Or they would be offered to be put back.
      if (id === 'saved') await releaseCopies(base, 0)
    }
    announce(m.forgotten())
    refresh()
  }

  return (
    <section aria-labelledby="kept-here">
      <h2 id="kept-here">{m.kept_in_browser()}</h2>
      <p>{m.kept_explained()}</p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <span>{NAMES[row.id]()}</span>
            <span className={styles.amount}>{amountOf(row)}</span>
            {/* Stays where it is, so that who has pressed it is not left nowhere. */}
            <button
              type="button"
              aria-disabled={!kept.includes(row) || undefined}
              aria-label={m.forget_thing({ thing: NAMES[row.id]() })}
              onClick={() => kept.includes(row) && setAsked([row])}
            >
              {m.forget()}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.all}>
        <button
          type="button"
          aria-disabled={kept.length === 0 || undefined}
          onClick={() => kept.length > 0 && setAsked(kept)}
        >
          {m.forget_all()}
        </button>
        {room && <p>{m.room_used({ used: formatBytes(room.used), allowed: formatBytes(room.allowed) })}</p>}
      </div>
      {asked && (
        <AskBeforeForgetting
          things={asked.map(({ id }) => NAMES[id]())}
          onForget={() => void forget(asked.map(({ id }) => id))}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

function amountOf({ count, bytes }: Row): string {
  const size = formatBytes(bytes)
  return count === null ? size : m.kept_amount({ count, shown: formatNumber(count), size })
}
