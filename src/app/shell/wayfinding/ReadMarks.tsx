import { showReadMarks } from '#app/links/read-marks.ts'
import { useReader } from '#app/reader.ts'
import { readPreference, subscribePreferences } from '#app/storage/preferences.ts'
import { isRemembered, rememberRead, subscribeRemembered } from '#app/storage/read-articles.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { articleAt } from './article-at.ts'

/** Remembers which articles are opened, and has headlines say which were. Nothing of it leaves the browser. */
export function ReadMarks() {
  const { base } = useReader()
  const { pathname } = useLocation()
  const isOn = useSyncExternalStore(subscribePreferences, () => readPreference('marksRead'))

  // Headlines are not drawn again for what a link may look like: each asks for itself.
  useEffect(() => {
    if (!isOn) return undefined
    const show = () => showReadMarks((article) => isRemembered(base, article))
    show()
    const stop = subscribeRemembered(show)
    return () => {
      stop()
      showReadMarks()
    }
  }, [base, isOn])

  const article = isOn ? articleAt(pathname) : null
  return article && <Opened key={pathname} article={article} />
}

/** The page of an article that is open; the article itself may still be on its way, or not be there at all. */
function Opened({ article: { board, id } }: { article: ArticleRef }) {
  const { base, queries } = useReader()
  const { isSuccess } = useQuery({ ...queries.article({ board, id }), enabled: false })

  // A page that was opened in a tab behind this one is read when it comes to the fore.
  useEffect(() => {
    if (!isSuccess) return undefined
    const onVisible = () => {
      if (document.visibilityState === 'hidden') return
      document.removeEventListener('visibilitychange', onVisible)
      rememberRead(base, { board, id })
    }
    document.addEventListener('visibilitychange', onVisible)
    onVisible()
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [base, board, id, isSuccess])

  return null
}
