import { useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { Disclaimer } from './Disclaimer.tsx'
import { LoadingBar } from './LoadingBar.tsx'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'
import styles from './Shell.module.css'
import { useLanding } from './use-landing.ts'

/** Without a step in the history, which would stand between the reader and the page before. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault()
  const content = document.getElementById('content')
  content?.focus()
  content?.scrollIntoView()
}

/** What stands around every page. */
export function Shell() {
  const locale = useLocale()
  const { data } = useSuspenseQuery(useReader().queries.overview())
  const rememberFollowed = useLanding()
  return (
    <div className={styles.shell} onClickCapture={rememberFollowed}>
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
        <Outlet />
      </main>
      <SiteFooter overview={data} />
      <ScrollRestoration />
    </div>
  )
}
