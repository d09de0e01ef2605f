import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { Board, Site } from '#archive/manifest.ts'
import { Link, useLocation } from 'react-router'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './SiteHeader.module.css'

/** The nameplate and the boards. */
export function SiteHeader({ site, boards }: { site: Site; boards: readonly Board[] }) {
  const { pathname } = useLocation()
  const isFront = pathname === paths.front()
  const currency = (path: string) =>
    pathname === path ? 'page' : pathname.startsWith(`${path}/`) ? 'true' : undefined
  return (
    <div className={styles.header} data-front={isFront || undefined}>
      <div className={styles.plate}>
        <Link to={paths.front()} className={styles.name} aria-current={isFront ? 'page' : undefined}>
          {site.title}
        </Link>
        <LanguageSwitch />
      </div>
      <nav aria-label={m.boards()} className={styles.boards}>
        <ul>
          {boards.map((board) => (
            <li key={board.id}>
              <Link to={paths.board(board.id)} aria-current={currency(paths.board(board.id))}>
                {board.title}
              </Link>
            </li>
          ))}
          <li>
            <Link to={paths.about()} aria-current={currency(paths.about())}>
              {m.about()}
            </Link>
          </li>
        </ul>
      </nav>
    </div>
  )
}
