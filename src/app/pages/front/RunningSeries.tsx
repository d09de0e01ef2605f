import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { Front } from '#archive/front.ts'
import styles from './FrontPage.module.css'

/** Series with the newest headline of each. */
export function RunningSeries({ series }: { series: Front['series'] }) {
  if (series.length === 0) return null
  return (
    <section aria-labelledby="series">
      <h2 id="series">
        <PageLink to={paths.seriesList()}>{m.running_series()}</PageLink>
      </h2>
      <ul>
        {series.map(({ series: { slug, name }, articles, newest }) => (
          <li key={slug} className={styles.brief}>
            <p className={styles.series}>
              <PageLink to={paths.series(slug)}>
                <Foreign lang={newest.lang}>{name}</Foreign>
              </PageLink>
              <span>{m.article_count({ count: articles, shown: formatNumber(articles) })}</span>
            </p>
            <ArticleLink to={newest} lang={newest.lang} look="headline" className={styles.title}>
              {newest.title === '' ? m.untitled() : newest.title}
            </ArticleLink>
            <p className={styles.meta}>
              <Time value={newest.publishedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
