import type { ReactNode } from 'react'
import { lazyPage } from './lazy-page.tsx'

/** Parts of pages that no first read needs. Their code is fetched once the page has settled, or when they are wanted. */
export const lateCode = {
  /** Where its code does not come, the article has its neighbours, and nothing is lost but convenience. */
  inList: lazyPage(() =>
    import('#app/features/article/InList.tsx').then(
      ({ InList }) => InList,
      () => onlyWhatIsThere,
    ),
  ),
  /** What the list below an article is drawn with; the pages of boards have it too. */
  headlineList: lazyPage(() =>
    import('#app/features/headlines/HeadlineList.tsx').then(({ HeadlineList }) => HeadlineList),
  ),
}

function onlyWhatIsThere({ children }: { children: ReactNode }): ReactNode {
  return children
}
