import type { ReactNode } from 'react'
import styles from './GiveState.module.css'
import type { CameFrom, ListDescription } from './ListContext.tsx'

/**
 * What is given along with the links of a part of a page. It travels in `history.state`, so it lasts as long as the entry of
 * the browser's history, reloads included, and never stands in an address.
 */
export type Given =
  /** The part is a list of articles: the list goes along with the links to them. */
  | { readonly list: ListDescription }
  /** The part leads on along a list that the reader has come from. */
  | { readonly steps: CameFrom }
  /** The address of an article, as `paths.ts` makes it, whose row is to be landed on. */
  | { readonly landOn: string }

/** The parts of the open page that give something along with their links: whoever follows one looks here. */
export const givenIn = new WeakMap<Element, Given>()

/** A part of a page that gives something along with the links in it. Nothing is done before one is followed. */
export function GiveState({ given, children }: { given: Given; children: ReactNode }) {
  return (
    <div className={styles.around} ref={(element) => void (element && givenIn.set(element, given))}>
      {children}
    </div>
  )
}
