import type { ArticleRef } from '#sources/news-source.ts'
import type { ReactNode } from 'react'
import { GiveState } from './GiveState.tsx'

/** A list that articles are opened from, as its page describes it. */
export interface ListDescription {
  /** What kind of list it is. A board's own order is that of its articles' neighbours, which are not shown twice. */
  readonly kind: 'board' | 'date' | 'front' | 'saved' | 'search' | 'series' | 'top'
  /** What it is called, in words: “Naru News, page 3”. */
  readonly name: string
  /** Where it stands, as `paths.ts` makes it, search and all. */
  readonly address: string
  /** Where it goes on before its first row and after its last, if it does. */
  readonly before?: string | null
  readonly after?: string | null
}

/** A headline of a list, as far as the way through the list needs it. */
export interface ListEntry extends ArticleRef {
  readonly title: string
  readonly lang: string | null
}

/** The list that a reader came from, and which of its headlines was opened. It travels in `history.state`. */
export interface CameFrom extends ListDescription {
  readonly entries: readonly ListEntry[]
  /** The language of the interface in which the list was called by its name. */
  readonly named?: string | undefined
  /** The index of the headline that was opened. */
  readonly place: number
}

interface ListContextProps {
  list: ListDescription
  children: ReactNode
}

/**
 * Makes a list one that its reader can go through: whoever opens an article from it finds the previous and next headline *of
 * this list* on the article's page, and the way back to its row.
 *
 * How to: put it around the rows of any list and say what the list is called and where it stands. Every link to an
 * article within (`ArticleLink`, `HeadlineList`) is taken for a headline of the list, in the order of the page, by the text
 * of the link; links to comments and everything else are not. Nothing is computed before a link is followed, and no box is
 * added to the layout.
 *
 *     <ListContext list={{ kind: 'series', name: series.name, address: paths.series(slug) }}>
 *       <HeadlineList headlines={headlines} label={m.headlines()} />
 *     </ListContext>
 */
export function ListContext({ list, children }: ListContextProps) {
  return <GiveState given={{ list }}>{children}</GiveState>
}
