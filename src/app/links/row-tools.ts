import type { Headline } from '#archive/headline.ts'
import type { ReactNode } from 'react'

/** An article as its row knows it. */
export type RowArticle = Pick<Headline, 'board' | 'id' | 'title' | 'lang' | 'publishedAt'>

/** Draws what can be done with the article of a row. */
export type RowTool = (article: RowArticle) => ReactNode

const listeners = new Set<() => void>()

/** Its code comes after the page: until then rows have none. */
export let rowTool: RowTool | null = null

/** Has every row offer a tool from now on. */
export function offerInRows(tool: RowTool): void {
  rowTool = tool
  for (const listener of listeners) listener()
}

export function subscribeRowTool(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
