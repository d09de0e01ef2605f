import { formatTime } from '#app/i18n/format.ts'
import { onReadersClock } from '#app/i18n/on-readers-clock.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { ALL_SAVED, savedParamsOf } from '#app/saved-address.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { ArticleCopy } from '#worker/saved-contract.ts'
import { useState } from 'react'
import { EditBookmark } from './EditBookmark.tsx'
import styles from './Saved.module.css'
import { useOffline } from './use-offline.ts'

interface SavedRowProps {
  bookmark: Bookmark
  /** The name of its board. */
  board: string
  /** What can be read of it without a network; `null` where that is not known. */
  copy: ArticleCopy | 'none' | null
  onRemove: (bookmark: Bookmark) => void
}

/** A saved article, with what its reader wrote of it. */
export function SavedRow({ bookmark, board, copy, onRemove }: SavedRowProps) {
  const [isEdited, setEdited] = useState(false)
  const { lang, publishedAt, savedAt, folder, labels, note } = bookmark
  const title = bookmark.title === '' ? m.untitled() : bookmark.title
  return (
    <>
      <div className={styles.article}>
        <div className={styles.title}>
          <ArticleLink to={bookmark} lang={lang} look="headline">
            {title}
          </ArticleLink>
        </div>
        <p className={styles.meta}>
          <span>{board}</span>
          <Time value={publishedAt} />
          <span>{m.saved_on({ date: dateHere(savedAt) })}</span>
          <CopyMark copy={copy} />
        </p>
        {(folder.length > 0 || labels.length > 0) && (
          <p className={styles.places}>
            {folder.length > 0 && (
              <PageLink to={paths.saved(savedParamsOf({ ...ALL_SAVED, folder }))} className={styles.folder}>
                <Foreign>{folder.join(' › ')}</Foreign>
              </PageLink>
            )}
            {labels.map((label) => (
              <PageLink
                key={label}
                to={paths.saved(savedParamsOf({ ...ALL_SAVED, label }))}
                className={styles.label}
              >
                <Foreign>{label}</Foreign>
              </PageLink>
            ))}
          </p>
        )}
        {note !== '' && (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        )}
      </div>
      {isEdited ? (
        <EditBookmark bookmark={bookmark} onDone={() => setEdited(false)} />
      ) : (
        <p className={styles.buttons}>
          <button
            type="button"
            aria-label={m.edit_saved_of({ title })}
            onClick={() => setEdited(true)}
            data-edit
          >
            {m.edit_saved()}
          </button>
          <button type="button" aria-label={m.remove_saved_of({ title })} onClick={() => onRemove(bookmark)}>
            {m.remove_saved()}
          </button>
        </p>
      )}
    </>
  )
}

/** Says that an article can be read here without a network, and of when its copy is; without one, also that it can't. */
function CopyMark({ copy }: Pick<SavedRowProps, 'copy'>) {
  const isOffline = useOffline()
  if (copy === null || (copy === 'none' && !isOffline)) return null
  if (copy === 'none') return <span className={styles.notHere}>{m.copy_not_here()}</span>
  const { at, missing } = copy
  return (
    <span className={styles.here}>
      {missing > 0 ? m.copy_in_part({ date: dateHere(at) }) : m.copy_here({ date: dateHere(at) })}
    </span>
  )
}

/** The day on which something happened here, by the clock of whoever reads. */
function dateHere(time: string): string {
  return formatTime(onReadersClock(time), 'date')
}
