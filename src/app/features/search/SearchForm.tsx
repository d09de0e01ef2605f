import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { searchQueryOf } from '#app/search-address.ts'
import type { BoardName } from '#sources/news-source.ts'
import type { SearchQuery, SearchSort } from '#sources/search.ts'
import { useEffect, useRef, type ChangeEvent, type CompositionEvent, type SubmitEvent } from 'react'
import { MoreConditions } from './MoreConditions.tsx'
import styles from './SearchForm.module.css'
import { queryOfForm } from './query-of-form.ts'
import { useBeginning } from './use-beginning.ts'
import { useDraft } from '#app/ui/use-draft.ts'

/** How long after one search the next may begin, in milliseconds: less than between two keys of a quick hand. */
const PAUSE_MS = 80

interface SearchFormProps {
  query: SearchQuery
  boards: readonly BoardName[]
  /** Whether `query` is what the address asks for; a published page knows nothing of that. */
  isDrawn: boolean
  /** Looks for something else. While somebody types, it takes the place of what was looked for before. */
  onAsk: (query: SearchQuery, isTyping: boolean) => void
}

/**
 * Where one says what to look for. It is a form that works by itself: sent before the page is the reader's own, it asks for
 * the same page with everything in its address.
 */
export function SearchForm({ query, boards, isDrawn, onAsk }: SearchFormProps) {
  const { base } = useReader()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef(0)
  const askedAt = useRef(-Infinity)
  const [text, setText, sendText] = useDraft(query.text)

  // A page that was left asks for nothing more.
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (wanted: SearchQuery, isTyping: boolean) => {
    askedAt.current = performance.now()
    sendText(wanted.text)
    onAsk(wanted, isTyping)
  }
  const begin = (wanted: SearchQuery) => {
    setText(wanted.text)
    send(wanted, true)
  }
  const listened = useBeginning({ form, query, isDrawn, keepText: setText, begin })
  const ask = (isTyping: boolean, change: Partial<SearchQuery> = {}) => {
    clearTimeout(timer.current)
    listened('q', ...Object.keys(change))
    if (form.current) send({ ...queryOfForm(form.current), series: query.series, ...change }, isTyping)
  }
  const type = (typed: string, isComposing: boolean) => {
    setText(typed)
    listened('q')
    clearTimeout(timer.current)
    const search = () => ask(true, { text: isComposing ? withoutLoneConsonant(typed) : typed })
    const pause = askedAt.current + PAUSE_MS - performance.now()
    if (pause <= 0) search()
    else timer.current = window.setTimeout(search, pause)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(false)
  }
  return (
    <form
      ref={form}
      role="search"
      action={base + paths.search().slice(1)}
      onSubmit={submit}
      className={styles.form}
    >
      <div className={styles.line}>
        <input
          type="search"
          name="q"
          aria-label={m.search_words()}
          value={text}
          onChange={(event: ChangeEvent<HTMLInputElement>) =>
            type(event.target.value, isComposingIn(event.nativeEvent))
          }
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) =>
            type(event.currentTarget.value, false)
          }
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          className={styles.words}
          data-landing={query.text === '' || undefined}
        />
        <button type="submit" className={styles.submit}>
          {m.search()}
        </button>
      </div>
      <div className={styles.options}>
        <label>
          {m.sort_by()}{' '}
          <select
            name="sort"
            value={query.sort}
            onChange={(event) => ask(false, { sort: sortOf(event.target.value) })}
          >
            <option value="relevance">{m.sort_relevance()}</option>
            <option value="date">{m.sort_date()}</option>
            <option value="views">{m.sort_views()}</option>
          </select>
        </label>
        <label>
          {m.board()}{' '}
          <select
            name="board"
            value={query.board ?? ''}
            onChange={({ target: { value } }) => ask(false, { board: value === '' ? null : value })}
          >
            <option value="">{m.all_boards()}</option>
            {boards.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <MoreConditions query={query} onChange={(change) => ask(false, change)} />
    </form>
  )
}

function sortOf(value: string): SearchSort {
  return searchQueryOf(new URLSearchParams({ sort: value })).sort
}

/** Whether an input method is at work on what was typed. */
function isComposingIn(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}

/**
 * A syllable begins as a lone consonant (`바다ㅎ`, on the way to `바다향`), which nobody looks for yet. Consonants alone are
 * looked for.
 */
function withoutLoneConsonant(text: string): string {
  return text.replace(/(?<=[\uAC00-\uD7A3])[\u3131-\u314E]$/u, '')
}
