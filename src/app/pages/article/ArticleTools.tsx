import { m } from '#app/i18n/messages.ts'
import type { Article } from '#archive/article.ts'
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
export function ArticleTools() {
  return (
    <div role="group" aria-label={m.article_tools()} className={styles.tools}>
      <button type="button" onClick={() => window.print()}>
        {m.print()}
      </button>
    </div>
  )
}
