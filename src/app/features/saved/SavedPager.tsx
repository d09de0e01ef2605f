import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import styles from './Saved.module.css'

interface SavedPagerProps {
  page: number
  pages: number
  /** @returns what the address of a page asks for */
  to: (page: number) => string
}

/** The way through more saved articles than one page shows. */
export function SavedPager({ page, pages, to }: SavedPagerProps) {
  if (pages === 1) return null
  return (
    <nav aria-label={m.pages()} className={styles.pager}>
      {page > 1 && (
        <PageLink to={paths.saved(to(page - 1))} rel="prev">
          ← {m.saved_previous()}
        </PageLink>
      )}
      <span>{m.page_of({ page: formatNumber(page), pages: formatNumber(pages) })}</span>
      {page < pages && (
        <PageLink to={paths.saved(to(page + 1))} rel="next">
          {m.saved_next()} →
        </PageLink>
      )}
    </nav>
  )
}
