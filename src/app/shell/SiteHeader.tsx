import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { Board, Site } from '#archive/manifest.ts'
import { Link, NavLink, useMatch } from 'react-router'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './SiteHeader.module.css'

/** The nameplate and the boards. */
export function SiteHeader({ site, boards }: { site: Site; boards: readonly Board[] }) {
  const isFront = useMatch(paths.front()) !== null
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
              <NavLink to={paths.board(board.id)}>{board.title}</NavLink>
            </li>
          ))}
          <li>
            <NavLink to={paths.about()}>{m.about()}</NavLink>
          </li>
        </ul>
      </nav>
    </div>
  )
}
