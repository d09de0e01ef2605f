import { aboutHead } from '#app/head/about-head.ts'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { localized } from '#app/i18n/localized.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { Time } from '#app/ui/Time.tsx'
import { parseAddress } from '#archive/body/address.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './AboutPage.module.css'
import { KeptInBrowser } from './KeptInBrowser.tsx'

/** Whose texts these are, where they come from, how many there are, and how to have them all. */
export function AboutPage() {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: boards } = useSuspenseQuery(queries.holdings())
  const { site, capturedAt } = overview
  const description = localized(site.description)
  const disclaimer = localized(site.disclaimer)
  const copyright = localized(site.copyright)
  const origin = site.url === null ? null : parseAddress(site.url)
  return (
    <div className={styles.page}>
      <Head head={aboutHead(overview, useSiteUrls())} />
      <h1 tabIndex={-1}>{m.about_this_archive()}</h1>
      {description && <p lang={description.lang}>{description.text}</p>}
      <section aria-labelledby="about-disclaimer">
        <h2 id="about-disclaimer">{m.disclaimer_in_full()}</h2>
        {disclaimer && <p lang={disclaimer.lang}>{disclaimer.text}</p>}
      </section>
      <section aria-labelledby="about-origin">
        <h2 id="about-origin">{m.where_from()}</h2>
        <dl>
          <dt>{m.original_site()}</dt>
          <dd>
            {origin?.kind === 'web' ? (
              <a href={origin.url.href} rel="noopener noreferrer nofollow">
                {origin.url.href}
              </a>
            ) : (
              m.not_recorded()
            )}
          </dd>
          <dt>{m.captured_on()}</dt>
          <dd>
            <Time value={capturedAt} form="time" />
          </dd>
          <dt>{m.licence()}</dt>
          <dd>{site.license ?? m.not_recorded()}</dd>
          {copyright && (
            <>
              <dt>{m.copyright()}</dt>
              <dd lang={copyright.lang}>{copyright.text}</dd>
            </>
          )}
        </dl>
        <p>{m.views_explained()}</p>
      </section>
      <section aria-labelledby="about-boards">
        <h2 id="about-boards">{m.what_it_holds()}</h2>
        <div role="region" aria-label={m.table()} tabIndex={0} className={styles.wide}>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.board()}</th>
                <th scope="col">{m.articles()}</th>
                <th scope="col">{m.comments()}</th>
                <th scope="col">{m.newest_article()}</th>
              </tr>
            </thead>
            <tbody>
              {boards.map((board) => (
                <tr key={board.id}>
                  <th scope="row">
                    <PageLink to={paths.board(board.id)}>{board.title}</PageLink>
                  </th>
                  <td>{formatNumber(board.articles)}</td>
                  <td>{formatNumber(board.comments)}</td>
                  <td>
                    <Time value={board.newestAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="about-copy">
        <h2 id="about-copy">{m.have_it_all()}</h2>
        <p>
          {m.have_it_all_text()}{' '}
          <a href={source.fileUrl(MANIFEST_PATH)} type="application/json">
            {MANIFEST_PATH}
          </a>
        </p>
      </section>
      <KeptInBrowser />
    </div>
  )
}
