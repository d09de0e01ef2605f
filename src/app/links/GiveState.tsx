import type { ReactNode } from 'react'
import styles from './GiveState.module.css'

/**
 * What is given along with a link that is followed. It travels in `history.state`, so it lasts as long as the entry of
 * the browser's history, reloads included, and never stands in an address.
 */
export interface GivenState {
  /** The list that the link was followed from. */
  readonly list?: object
  /** The address of an article, as `paths.ts` makes it, whose row is to be landed on. */
  readonly landOn?: string
}

/**
 * Tells what goes along with a link.
 * @param within the part of the page that the link stands in
 * @returns `undefined` for links with which nothing goes along
 */
export type Give = (link: HTMLAnchorElement, within: Element) => GivenState | undefined

/** The parts of the open page that give something along with their links. */
const givers = new WeakMap<Element, Give>()

/** A part of a page that gives something along with the links in it. Nothing is done before one is followed. */
export function GiveState({ give, children }: { give: Give; children: ReactNode }) {
  return (
    <div className={styles.around} ref={(element) => void (element && givers.set(element, give))}>
      {children}
    </div>
  )
}

/** What goes along with a link of the open page; of parts within parts, the inner one says. */
export function givenAlong(link: HTMLAnchorElement): GivenState | undefined {
  for (let around: Element | null = link; around; around = around.parentElement) {
    const give = givers.get(around)
    if (give) return give(link, around)
  }
  return undefined
}
