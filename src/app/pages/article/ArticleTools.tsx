import { useReadingAloud } from '#app/features/read-aloud/use-reading-aloud.tsx'
import { currentLocale, LOCALES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import type { Article } from '#archive/article.ts'
import { detectLanguage } from '#archive/language.ts'
import styles from './ArticleTools.module.css'

export interface ArticleToolsProps {
  article: Article
  /** The board's title, as its site shows it. */
  board: string
}

/**
 * What a reader can do with an article besides reading it. Of no use before the page is the reader's own, so it comes after;
 * its room is kept by the page.
 */
export function ArticleTools({ article }: ArticleToolsProps) {
  const readingAloud = useReadingAloud({ parts: READ_ALOUD, language: languageOf(article) })
  return (
    <>
      <div role="group" aria-label={m.article_tools()} className={styles.tools}>
        {readingAloud.button}
        <button type="button" onClick={() => window.print()}>
          {m.print()}
        </button>
      </div>
      {readingAloud.player}
    </>
  )
}

/** Ids of the headline and the text. */
const READ_ALOUD = ['headline', 'article-body']

function languageOf({ lang, title }: Article): string {
  return lang ?? detectLanguage(title, LOCALES) ?? currentLocale()
}
