import { useSyncExternalStore } from 'react'
import { rowTool, subscribeRowTool, type RowArticle } from './row-tools.ts'

const NONE_YET = () => null

/**
 * What can be done with the article of a row besides opening it. Like marks of what was read it comes once the page has been
 * taken over, into room that the row has for it, and nothing else is drawn again.
 */
export function RowTools({ article }: { article: RowArticle }) {
  const draw = useSyncExternalStore(subscribeRowTool, () => rowTool, NONE_YET)
  return draw?.(article)
}
