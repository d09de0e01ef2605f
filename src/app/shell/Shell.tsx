import { useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type MouseEvent, type ReactNode } from 'react'
import { Disclaimer } from './Disclaimer.tsx'
import { Bar, LoadingBar } from './LoadingBar.tsx'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'
import styles from './Shell.module.css'
import { useFollowing } from './use-following.ts'
import { useLanding } from './use-landing.ts'
import { usePrefetch } from './use-prefetch.ts'
import { useScrollMemory } from './use-scroll-memory.ts'

/** Without a step in the history, which would stand between the reader and the page before. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault()
  // Nothing is followed, so nothing is to be waited for.
  event.stopPropagation()
  const content = document.getElementById('content')
  content?.focus()
  content?.scrollIntoView()
}

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const reader = useReader()
  const { data } = useSuspenseQuery(reader.queries.overview())
  const rememberFollowed = useLanding()
  const follow = useFollowing()
  const prefetching = usePrefetch()
  useScrollMemory()
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- what is clicked are the links within, which the keyboard reaches
    <div className={styles.shell} onClickCapture={rememberFollowed} onClick={follow} {...prefetching}>
      <a href="#content" className={styles.skip} onClick={skipToContent}>
        {m.skip_to_content()}
      </a>
      <LoadingBar />
      <header className={styles.top}>
        <Disclaimer site={data.site} />
        <SiteHeader site={data.site} boards={data.boards} />
      </header>
      {/* A new language renders the page anew: every text and date in it changes. */}
      <main id="content" tabIndex={-1} className={styles.main} key={locale}>
        <Suspense fallback={<Bar />}>{children}</Suspense>
      </main>
      <SiteFooter overview={data} />
    </div>
  )
}
