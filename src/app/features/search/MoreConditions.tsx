import { m } from '#app/i18n/messages.ts'
import { dateOf } from '#app/search-address.ts'
import type { SearchQuery } from '#sources/search.ts'
import { useId } from 'react'
import styles from './SearchForm.module.css'
import { useDraft } from '#app/ui/use-draft.ts'

interface MoreConditionsProps {
  query: SearchQuery
  onChange: (change: Partial<SearchQuery>) => void
}

/** What one narrows a search by now and then. */
export function MoreConditions({ query, onChange }: MoreConditionsProps) {
  const { from, to, author, notices, attachments } = query
  const isUsed = from !== null || to !== null || author !== null || notices || attachments
  return (
    <details className={styles.more} open={isUsed || undefined}>
      <summary>{m.more_conditions()}</summary>
      <div className={styles.fields}>
        <DateField
          name="from"
          label={m.from_date()}
          value={from}
          onChange={(date) => onChange({ from: date })}
        />
        <DateField name="to" label={m.to_date()} value={to} onChange={(date) => onChange({ to: date })} />
        <AuthorField value={author} onChange={(name) => onChange({ author: name })} />
        <div className={styles.checks}>
          <label className={styles.check}>
            <input
              type="checkbox"
              name="notices"
              value="1"
              checked={notices}
              onChange={(event) => onChange({ notices: event.target.checked })}
            />
            {m.only_notices()}
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              name="attachments"
              value="1"
              checked={attachments}
              onChange={(event) => onChange({ attachments: event.target.checked })}
            />
            {m.only_attachments()}
          </label>
        </div>
      </div>
    </details>
  )
}

interface FieldProps {
  value: string | null
  onChange: (value: string | null) => void
}

/** A year, month or day in any way of writing. What is none is said once the field is left, and asks for nothing. */
function DateField({ name, label, value, onChange }: FieldProps & { name: string; label: string }) {
  const hintId = useId()
  const [text, write, send] = useDraft(value ?? '')
  const date = dateOf(text)
  const isWrong = text.trim() !== '' && date === null
  const leave = () => {
    if (isWrong || date === value) return
    send(date ?? '')
    write(date ?? '')
    onChange(date)
  }
  return (
    <label className={styles.field}>
      {label}
      <input
        name={name}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={leave}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        aria-describedby={hintId}
        aria-invalid={isWrong || undefined}
      />
      <span id={hintId} className={styles.hint}>
        {m.date_forms()}
      </span>
    </label>
  )
}

function AuthorField({ value, onChange }: FieldProps) {
  const [text, write, send] = useDraft(value ?? '')
  const leave = () => {
    const name = text.trim() === '' ? null : text.trim()
    if (name === value) return
    send(name ?? '')
    onChange(name)
  }
  return (
    <label className={styles.field}>
      {m.author()}
      <input
        name="author"
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={leave}
        autoComplete="off"
        maxLength={100}
      />
    </label>
  )
}
