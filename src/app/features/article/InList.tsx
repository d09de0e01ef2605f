import { currentLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { GiveState } from '#app/links/GiveState.tsx'
import type { CameFrom } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import type { ArticleRef } from '#sources/news-source.ts'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import styles from './ArticleParts.module.css'
import { readCameFrom } from './read-came-from.ts'

export interface InListProps {
  article: ArticleRef
  /** The article's neighbours in its series and in its board: what else there is to go on to. */
  inSeries: ReactNode
  inBoard: ReactNode
}

/** Previous and next in the list that the reader came from, and the way back to the row. */
export function InList({ article, inSeries, inBoard }: InListProps) {
  const cameFrom = readCameFrom(useLocation().state, article)
  return (
    <>
      {cameFrom && <Steps cameFrom={cameFrom} article={article} />}
      {/* A list of the same order would say the same twice. */}
      {cameFrom?.kind !== 'series' && inSeries}
      {cameFrom?.kind !== 'board' && inBoard}
    </>
  )
}

function Steps({ cameFrom, article }: { cameFrom: CameFrom; article: ArticleRef }) {
  const { entries, place, name, named, address, before, after } = cameFrom
  // In another language of the interface its name was other words.
  const isOurs = named === undefined || named === currentLocale()
  return (
    <nav aria-label={m.in_this_list()} className={styles.neighbours} data-came-from>
      <GiveState given={{ steps: cameFrom }}>
        <Step entry={entries[place - 1]} step="previous" label={`← ${m.previous_in_list()}`}>
          {before && <PageLink to={before}>{m.list_page_before()}</PageLink>}
        </Step>
        <Step entry={entries[place + 1]} step="next" label={`${m.next_in_list()} →`}>
          {after && <PageLink to={after}>{m.list_page_after()}</PageLink>}
        </Step>
      </GiveState>
      <GiveState given={{ landOn: paths.article(article) }}>
        <p className={styles.wayBack} data-way-back>
          <span className={styles.direction}>↑ {m.back_to_list()}</span>
          <PageLink to={address}>{isOurs ? <Foreign>{name}</Foreign> : m.list_come_from()}</PageLink>
        </p>
      </GiveState>
    </nav>
  )
}

interface StepProps {
  entry: CameFrom['entries'][number] | undefined
  /** Which of them it is; a shortcut finds it by that. */
  step: 'previous' | 'next'
  label: string
  /** Where the list goes on, at its end. */
  children: ReactNode
}

function Step({ entry, step, label, children }: StepProps) {
  if (!entry && !children) return null
  return (
    <p data-step={step}>
      <span className={styles.direction}>{label}</span>
      {entry ? (
        <ArticleLink to={entry} lang={entry.lang} look="headline">
          {entry.title}
        </ArticleLink>
      ) : (
        children
      )}
    </p>
  )
}
