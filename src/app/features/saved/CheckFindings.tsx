import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import type { BoardName } from '#sources/news-source.ts'
import type { Checked, CheckFinding } from './check-bookmarks.ts'
import styles from './Saved.module.css'

interface CheckFindingsProps {
  checked: readonly Checked[]
  boards: readonly BoardName[]
  /** Brings these up to date. */
  onUpdate: (chosen: readonly Checked[]) => void
}

/** What was found of saved articles, but for those that are as they were: what can be brought up to date first. */
export function CheckFindings({ checked, boards, onUpdate }: CheckFindingsProps) {
  const of = (kind: CheckFinding['kind']) => checked.filter(({ finding }) => finding.kind === kind)
  const changed = [...of('moved'), ...of('retitled')]
  const gone = of('gone')
  const unasked = of('unasked')
  return (
    <>
      {changed.length > 0 && (
        <section aria-labelledby="check-changed">
          <h3 id="check-changed">{m.check_changed({ shown: formatNumber(changed.length) })}</h3>
          <ul className={styles.findings}>
            {changed.map((one) => (
              <li key={keyOf(one)}>
                <Change one={one} boards={boards} />
                <button type="button" onClick={() => onUpdate([one])}>
                  {m.check_update()}
                </button>
              </li>
            ))}
          </ul>
          {changed.length > 1 && (
            <p className={styles.toolButtons}>
              <button type="button" onClick={() => onUpdate(changed)}>
                {m.check_update_all()}
              </button>
            </p>
          )}
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="check-gone">
          <h3 id="check-gone">{m.check_gone({ shown: formatNumber(gone.length) })}</h3>
          <p>{m.check_gone_explained()}</p>
          <ul className={styles.findings}>
            {gone.map((one) => (
              <li key={keyOf(one)}>
                <Foreign lang={one.bookmark.lang}>{titleOf(one.bookmark)}</Foreign>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unasked.length > 0 && <p>{m.check_unasked({ shown: formatNumber(unasked.length) })}</p>}
    </>
  )
}

/** What it was, and what it is now. */
function Change({ one: { bookmark, finding }, boards }: { one: Checked; boards: readonly BoardName[] }) {
  if (finding.kind !== 'moved' && finding.kind !== 'retitled') return null
  const { now } = finding
  const board = boards.find(({ id }) => id === now.board)?.title ?? now.board
  return (
    <div>
      <p>
        {finding.kind === 'moved' ? m.check_moved({ board }) : m.check_retitled()}{' '}
        <ArticleLink to={now} lang={now.lang}>
          {titleOf(now)}
        </ArticleLink>
      </p>
      {titleOf(bookmark) !== titleOf(now) && (
        <p className={styles.before}>
          {m.check_before()} <Foreign lang={bookmark.lang}>{titleOf(bookmark)}</Foreign>
        </p>
      )}
    </div>
  )
}

function titleOf({ title }: { readonly title: string }): string {
  return title === '' ? m.untitled() : title
}

function keyOf({ bookmark: { board, id } }: Checked): string {
  return `${board}/${id}`
}
