import { m } from '#app/i18n/messages.ts'
import { documentKeptAt } from '#app/kept-answers.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { paths } from '#app/paths.ts'
import type { KeptArticle, KeptList } from '#worker/contract.ts'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import styles from './KeptPages.module.css'
import { askForKept } from './tell-worker.ts'

/** Articles that are listed where another was looked for. */
const SHOWN = 30

/**
 * Whether the page comes if it is loaded as a whole: it was kept so, or this page is not the worker's yet, which has the data.
 * Never twice, since what is loaded then is a copy, and the worker's.
 */
function canBeLoaded({ isPageKept, articles }: KeptList, path: string): boolean {
  if (isPageKept) return documentKeptAt() === undefined
  const isOwn = navigator.serviceWorker.controller !== null
  return !isOwn && articles.some((article) => paths.article(article) === path)
}

/**
 * What can be read without a network, in place of a page that can't. Where the page itself was kept as a whole document, which
 * nobody but the worker knows, it is loaded.
 */
export function KeptPages({ tryAgain }: { tryAgain: () => void }) {
  const { pathname } = useLocation()
  const [articles, setArticles] = useState<readonly KeptArticle[] | null>(null)

  // The worker is outside.
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const kept = await askForKept()
      if (isGone || !kept) return
      if (canBeLoaded(kept, pathname)) location.reload()
      else setArticles(kept.articles)
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [pathname])

  useEffect(() => {
    addEventListener('online', tryAgain)
    return () => removeEventListener('online', tryAgain)
  }, [tryAgain])

  if (!articles) return null
  return (
    <section aria-labelledby="kept-pages" className={styles.kept}>
      <h2 id="kept-pages">{m.kept_here()}</h2>
      <p>{articles.length > 0 ? m.not_kept_but_these() : m.nothing_kept()}</p>
      <ul>
        {articles.slice(0, SHOWN).map((article) => (
          <li key={`${article.board}/${article.id}`}>
            <ArticleLink to={article} lang={article.lang} look="headline">
              {article.title === '' ? m.untitled() : article.title}
            </ArticleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
