import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import type { Site } from '#archive/manifest.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useLocation } from 'react-router'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ReadingSettings } from './ReadingSettings.tsx'
import styles from './SiteHeader.module.css'

/** The nameplate and the boards. */
export function SiteHeader({ site, boards }: { site: Site; boards: readonly BoardName[] }) {
  const { pathname } = useLocation()
  const isFront = pathname === paths.front()
  const currency = (path: string) =>
    pathname === path ? 'page' : pathname.startsWith(`${path}/`) ? 'true' : undefined
  return (
    <div className={styles.header} data-front={isFront || undefined}>
      <div className={styles.plate}>
        <PageLink to={paths.front()} className={styles.name} aria-current={isFront ? 'page' : undefined}>
          {site.title}
        </PageLink>
        <div className={styles.tools}>
          <PageLink
            to={paths.search()}
            className={styles.search}
            aria-current={pathname === paths.search() ? 'page' : undefined}
          >
            {m.search()}
          </PageLink>
          <ReadingSettings />
          <LanguageSwitch />
        </div>
      </div>
      <nav aria-label={m.boards()} className={styles.boards}>
        <ul>
          {boards.map((board) => (
            <li key={board.id}>
              <PageLink to={paths.board(board.id)} aria-current={currency(paths.board(board.id))}>
                {board.title}
              </PageLink>
            </li>
          ))}
          <li>
            <PageLink to={paths.about()} aria-current={currency(paths.about())}>
              {m.about()}
            </PageLink>
          </li>
          <li>
            <PageLink to={paths.saved()} aria-current={currency(paths.saved())}>
              {m.saved()}
            </PageLink>
          </li>
        </ul>
      </nav>
    </div>
  )
}
