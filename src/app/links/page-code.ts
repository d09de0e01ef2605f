import { SourceError } from '#sources/source-error.ts'
import type { ComponentType } from 'react'

/** The code of each page, fetched when the page is first wanted. */
export const pageCode = {
  front: () => fetched(import('#app/pages/front/FrontPage.tsx').then(({ FrontPage }) => FrontPage)),
  board: () => fetched(import('#app/pages/board/BoardPage.tsx').then(({ BoardPage }) => BoardPage)),
  article: () => fetched(import('#app/pages/article/ArticlePage.tsx').then(({ ArticlePage }) => ArticlePage)),
  about: () => fetched(import('#app/pages/about/AboutPage.tsx').then(({ AboutPage }) => AboutPage)),
}

/** Code that does not come is to a reader what data that does not come is. */
async function fetched(page: Promise<ComponentType>): Promise<ComponentType> {
  try {
    return await page
  } catch (cause) {
    throw new SourceError('unreachable', 'the code of the page', 'no answer from the server', { cause })
  }
}

/**
 * Fetches the code of all pages once the first one is there and the browser has nothing to do (10 KB gzip
 * together): a connection that goes later then only costs what was not read yet. Browsers remember a
 * module that failed to load, so trying again would not bring it.
 */
export function fetchPageCodeWhenIdle(): void {
  const fetchAll = () => {
    for (const load of Object.values(pageCode)) load().catch(() => undefined)
  }
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchAll, { timeout: 10_000 })
  else setTimeout(fetchAll, 3000)
}
