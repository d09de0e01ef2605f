import { useReadingAloud } from '#app/features/read-aloud/use-reading-aloud.tsx'
import { ReadingPlace } from '#app/features/reading-place/ReadingPlace.tsx'
import { SaveButton } from '#app/features/saved/SaveButton.tsx'
import { currentLocale, LOCALES } from '#app/i18n/locale.ts'
import { citedArticle, referenceTo } from '#app/citation/reference.ts'
import { sourceLine } from '#app/citation/source-line.ts'
import { CiteButton } from '#app/features/cite/CiteButton.tsx'
import { PrintedHead } from '#app/features/print/PrintedHead.tsx'
import { PassageBar } from '#app/features/share/PassageBar.tsx'
import { Images } from '#app/features/images/Images.tsx'
import { ShareButton } from '#app/features/share/ShareButton.tsx'
import { headlineText } from '#app/head/plain-titles.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { localized } from '#app/i18n/localized.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import type { Article } from '#archive/article.ts'
import { detectLanguage } from '#archive/language.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import styles from './ArticleTools.module.css'
import { MoreTools } from './MoreTools.tsx'

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
  const { base, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const readingAloud = useReadingAloud({ parts: READ_ALOUD, language: languageOf(article) })
  const path = paths.article(article)
  // Where a site stands is known once it is published.
  const url = useSiteUrls().page(path) ?? new URL(base + path.slice(1), location.href).href
  const cited = citedArticle(article, { overview, url })
  const disclaimer = localized(overview.site.disclaimer)?.text ?? null
  const [now] = useState(() => new Date())
  return (
    <>
      <div role="group" aria-label={m.article_tools()} className={styles.tools}>
        <SaveButton article={article} />
        <ShareButton
          title={headlineText(article.title)}
          text={[sourceLine(cited), disclaimer].filter((part) => part !== null).join('\n')}
          url={url}
        />
        <CiteButton cited={cited} />
        {readingAloud.button}
        <MoreTools article={article} overview={overview} cited={cited} />
      </div>
      {readingAloud.player}
      <ReadingPlace article={article} bodyId={TEXT} isCovered={readingAloud.player !== null} />
      <PrintedHead reference={referenceTo(cited, now)} />
      <PassageBar bodyId={TEXT} cited={cited} disclaimer={disclaimer} />
      <Images />
    </>
  )
}

/** The id of what the article says. */
const TEXT = 'article-body'

const READ_ALOUD = ['headline', TEXT]

function languageOf({ lang, title }: Article): string {
  return lang ?? detectLanguage(title, LOCALES) ?? currentLocale()
}
