import { lazyCode } from '#app/lazy-page.tsx'
import { offerInRows } from '#app/links/row-tools.ts'
import { createElement } from 'react'

const { load } = lazyCode(async () => {
  const { SaveInRow } = await import('#app/features/saved/SaveInRow.tsx')
  offerInRows((article) => createElement(SaveInRow, { article }))
})

/** Has the rows of lists offer to save their articles, once its code is there; without it they don't, and nothing else is lost. */
export function offerToSaveInRows(): Promise<void> {
  return load().catch(() => undefined)
}
