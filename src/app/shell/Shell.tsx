import { speakLanguageOfReader, useLocale, useLocaleOfContent } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { lateCode } from '#app/late-code.tsx'
import { useReader } from '#app/reader.ts'
import { OnDrawn } from '#app/ui/OnDrawn.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import { memo, Suspense, useEffect, useState, type MouseEvent, type ReactNode } from 'react'
import { Bar } from './Bar.tsx'
import { Disclaimer } from './Disclaimer.tsx'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import styles from './Shell.module.css'

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
  useLocale()
  const { queries, isPublished } = useReader()
  const { data } = useSuspenseQuery(queries.overview())
  // A page that was not published has nothing to be kept from. Whatever draws this part again before the content is taken over
  // makes React take that over in one go.
  const [isPageDrawn, setPageDrawn] = useState(!isPublished)
  // Only when all of the page has been taken over exactly as it stands may it speak the reader's language: content that finds other
  // words than its own is drawn anew, and leaves its title, description and address in the head for good, beside the new ones.
  useEffect(() => {
    if (!isPageDrawn) return undefined
    // A task later: a button that was pressed meanwhile is pressed in the language in which it was read.
    const timer = setTimeout(speakLanguageOfReader)
    return () => clearTimeout(timer)
  }, [isPageDrawn])
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip} onClick={skipToContent}>
        {m.skip_to_content()}
      </a>
      {isPageDrawn && (
        <Suspense fallback={null}>
          <lateCode.wayfinding.Component />
        </Suspense>
      )}
      <header className={styles.top}>
        <Disclaimer site={data.site} />
        <SiteHeader site={data.site} boards={data.boards} />
      </header>
      <Content onDrawn={setPageDrawn}>{children}</Content>
      <SiteFooter overview={data} />
    </div>
  )
}

interface ContentProps {
  readonly children: ReactNode
  /** Called with `true` once the content is the reader's own. */
  readonly onDrawn: (isDrawn: true) => void
}

/** Remembered, so that it is not drawn with what is around it: not taken over yet, it would be thrown away and drawn in one piece. */
const Content = memo(function Content({ children, onDrawn }: ContentProps) {
  const locale = useLocaleOfContent()
  const main = useKeptFocus()
  // A new language renders the page anew: every text and date in it changes.
  return (
    <main id="content" tabIndex={-1} className={styles.main} key={locale} ref={main}>
      <Suspense fallback={<Bar />}>
        {children}
        <OnDrawn call={onDrawn} />
      </Suspense>
    </main>
  )
})
