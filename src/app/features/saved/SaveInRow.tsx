import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { toggleSaved, type SavableArticle } from '#app/save-article.ts'
import { Ribbon } from './Ribbon.tsx'
import styles from './SaveButton.module.css'
import { useSaved } from './use-saved.ts'

/** Saves the article of a headline in a list. It stands in room that the row has for it. */
export function SaveInRow({ article }: { article: SavableArticle }) {
  const reader = useReader()
  const isSaved = useSaved(article)
  const title = article.title === '' ? m.untitled() : article.title
  return (
    <button
      type="button"
      aria-pressed={isSaved}
      aria-label={m.save_of({ title })}
      title={isSaved ? m.remove_saved() : m.save()}
      onClick={() => toggleSaved(reader, article)}
      className={styles.inRow}
    >
      <Ribbon isFilled={isSaved} />
    </button>
  )
}
