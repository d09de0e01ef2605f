import { formatNumber } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { STAYING } from '#app/links/staying.ts'
import { paths } from '#app/paths.ts'
import { savedParamsOf, savedViewOf, type SavedView } from '#app/saved-address.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useLocation, useNavigate } from 'react-router'
import { CheckBookmarks } from './CheckBookmarks.tsx'
import { chooseBookmarks } from './choose-bookmarks.ts'
import { KeepCopies } from './KeepCopies.tsx'
import { LostList } from './LostList.tsx'
import { NothingSaved } from './NothingSaved.tsx'
import styles from './Saved.module.css'
import { SavedForm } from './SavedForm.tsx'
import { SavedList } from './SavedList.tsx'
import { SavedPager } from './SavedPager.tsx'
import { StorageNotice } from './StorageNotice.tsx'
import { useBookmarks } from './use-bookmarks.ts'
import { useCopies } from './use-copies.ts'
import { useRemoved } from './use-removed.ts'

/** Rows on a page: as many as can be looked through, and drawn at once. */
const PAGE_SIZE = 100

/** What was saved, with what finds, orders and narrows it. Which of it is shown stands in the address. */
export function SavedArticles({ boards }: { boards: readonly BoardName[] }) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const locale = useLocale()
  const bookmarks = useBookmarks()
  const { removed, ...removing } = useRemoved(bookmarks)
  const { copies, ask } = useCopies(bookmarks.length > 0)
  const view = savedViewOf(new URLSearchParams(search))
  const show = (wanted: SavedView, isTyping: boolean) =>
    void navigate(paths.saved(savedParamsOf(wanted)), { replace: isTyping, state: STAYING })
  if (bookmarks.length === 0 && removed.length === 0) {
    return (
      <>
        <StorageNotice />
        <LostList copies={copies} />
        <NothingSaved />
      </>
    )
  }
  const chosen = chooseBookmarks([...bookmarks, ...removed], view, locale)
  const count = chosen.length - chosen.filter((bookmark) => removed.includes(bookmark)).length
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE))
  const page = Math.min(view.page, pages)
  return (
    <div className={styles.saved}>
      <StorageNotice />
      <SavedForm view={view} bookmarks={bookmarks} onShow={show} />
      <div>
        <p role="status" className={styles.count}>
          {count === bookmarks.length
            ? m.saved_count({ count, shown: formatNumber(count) })
            : m.saved_count_of({ shown: formatNumber(count), all: formatNumber(bookmarks.length) })}
        </p>
        {chosen.length === 0 && (
          <p className={styles.none}>
            {m.saved_none_found()} <PageLink to={paths.saved()}>{m.saved_show_all()}</PageLink>
          </p>
        )}
        <ListContext
          list={{ kind: 'saved', name: m.saved_articles(), address: paths.saved(savedParamsOf(view)) }}
        >
          <SavedList
            bookmarks={chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
            removed={removed}
            boards={boards}
            copies={copies}
            {...removing}
          />
        </ListContext>
        <SavedPager page={page} pages={pages} to={(other) => savedParamsOf({ ...view, page: other })} />
      </div>
      <div className={styles.tools}>
        <KeepCopies bookmarks={bookmarks} copies={copies} ask={ask} />
        <CheckBookmarks bookmarks={bookmarks} boards={boards} />
      </div>
    </div>
  )
}
