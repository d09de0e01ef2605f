import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { toggleSaved, type SavableArticle } from '#app/save-article.ts'
import { Ribbon } from './Ribbon.tsx'
import styles from './SaveButton.module.css'
import { useSaved } from './use-saved.ts'

/** Saves the article that is read, or removes it from what was saved. */
export function SaveButton({ article }: { article: SavableArticle }) {
  const reader = useReader()
  const isSaved = useSaved(article)
  return (
    <button type="button" aria-pressed={isSaved} onClick={() => toggleSaved(reader, article)}>
      <Ribbon isFilled={isSaved} className={styles.sign} />
      {m.save()}
    </button>
  )
}
