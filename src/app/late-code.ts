import type { ReactNode } from 'react'
import { lazyPage } from './lazy-page.tsx'

/**
 * Parts of the reader that no first read needs. Their code is fetched once the page has settled, or when they are wanted;
 * where it does not come, nothing is lost but convenience.
 */
export const lateCode = {
  /** Without it links lead to whole pages. */
  wayfinding: lazyPage(() =>
    import('#app/shell/wayfinding/Wayfinding.tsx').then(
      ({ Wayfinding }) => Wayfinding,
      () => onlyWhatIsThere,
    ),
  ),
  /** Without it an article has its neighbours in its board. */
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

function onlyWhatIsThere({ children }: { children?: ReactNode }): ReactNode {
  return children
}
