import type { InListProps } from '#app/features/article/InList.tsx'
import type { ReadingSettingsDialogProps } from '#app/features/reading-settings/ReadingSettingsDialog.tsx'
import type { ConversationProps } from '#app/features/discussion/Conversation.tsx'
import type { ArticleToolsProps } from '#app/pages/article/ArticleTools.tsx'
import { PlainTrouble } from '#app/pages/trouble/PlainTrouble.tsx'
import type { PageTrouble } from '#app/pages/trouble/TroubleBoundary.tsx'
import type { ReactNode } from 'react'
import { lazyPage } from './lazy-page.tsx'

/**
 * Parts of the reader that no first read needs. Their code is fetched once the page has settled, or when they are wanted;
 * where it does not come, nothing is lost but convenience.
 */
export const lateCode = {
  /** What a page shows in place of itself when it can't be made. Without it that is told in fewer words. */
  trouble: lazyPage<PageTrouble>(() =>
    import('#app/pages/trouble/TroublePage.tsx').then(
      ({ TroublePage }) => TroublePage,
      () => PlainTrouble,
    ),
  ),
  /** Without it links lead to whole pages. */
  wayfinding: lazyPage(() =>
    import('#app/shell/wayfinding/Wayfinding.tsx').then(
      ({ Wayfinding }) => Wayfinding,
      () => nothing,
    ),
  ),
  /** Without it an article has its neighbours in its series and its board. */
  inList: lazyPage(() =>
    import('#app/features/article/InList.tsx').then(
      ({ InList }) => InList,
      () => neighboursAlone,
    ),
  ),
  /** Without it an article can be read. */
  articleTools: lazyPage<ArticleToolsProps>(() =>
    import('#app/pages/article/ArticleTools.tsx').then(
      ({ ArticleTools }) => ArticleTools,
      () => nothing,
    ),
  ),
  /** Without it pages look as they do. */
  readingSettings: lazyPage<ReadingSettingsDialogProps>(() =>
    import('#app/features/reading-settings/ReadingSettingsDialog.tsx').then(
      ({ ReadingSettingsDialog }) => ReadingSettingsDialog,
    ),
  ),
  /** Without it comments can be read. */
  conversation: lazyPage<ConversationProps>(() =>
    import('#app/features/discussion/Conversation.tsx').then(
      ({ Conversation }) => Conversation,
      () => nothing,
    ),
  ),
  /** What the list below an article is drawn with; the pages of boards have it too. */
  headlineList: lazyPage(() =>
    import('#app/features/headlines/HeadlineList.tsx').then(({ HeadlineList }) => HeadlineList),
  ),
}

function nothing(): null {
  return null
}

function neighboursAlone({ inSeries, inBoard }: InListProps): ReactNode {
  return (
    <>
      {inSeries}
      {inBoard}
    </>
  )
}
