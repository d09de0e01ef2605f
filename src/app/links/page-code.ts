import type { ComponentType } from 'react'

/** The code of each page, fetched when the page is first wanted. */
export const pageCode = {
  front: () => fetched(import('#app/pages/front/FrontPage.tsx').then(({ FrontPage }) => FrontPage)),
  board: () => fetched(import('#app/pages/board/BoardPage.tsx').then(({ BoardPage }) => BoardPage)),
  article: () => fetched(import('#app/pages/article/ArticlePage.tsx').then(({ ArticlePage }) => ArticlePage)),
  about: () => fetched(import('#app/pages/about/AboutPage.tsx').then(({ AboutPage }) => AboutPage)),
}

/** The code of a page did not come: no connection, or a newer version of the reader has taken its place. */
export class CodeError extends Error {
  override readonly name = 'CodeError'
}

async function fetched(page: Promise<ComponentType>): Promise<ComponentType> {
  try {
    return await page
  } catch (cause) {
    throw new CodeError('the code of the page did not come', { cause })
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
  // Not every browser can tell when it is idle; two seconds after loading, most are.
  setTimeout(fetchAll, 2000)
}
