import { frontHead } from '#app/head/front-head.ts'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { lazyPage } from '#app/lazy-page.tsx'
import { m } from '#app/i18n/messages.ts'
import { localized } from '#app/i18n/localized.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { OnceDrawn } from '#app/ui/OnceDrawn.tsx'
import { Time } from '#app/ui/Time.tsx'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import styles from './FrontPage.module.css'
import { HeadlineBrief } from './HeadlineBrief.tsx'
import { OnThisDay } from './OnThisDay.tsx'
import { RunningSeries } from './RunningSeries.tsx'

/** What only this browser knows. At the end of the page, so that it moves nothing; without its code the saved page has it. */
const lastRead = lazyPage(() =>
  import('#app/features/reading-place/LastRead.tsx').then(
    ({ LastRead }) => LastRead,
    () => () => null,
  ),
)

/** The front page: the newest of each board, the most viewed, the series that go on. */
export function FrontPage() {
  const { queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: front } = useSuspenseQuery(queries.front())
  const description = localized(overview.site.description)
  return (
    <div className={styles.page}>
      <Head head={frontHead({ overview, front }, useSiteUrls())} />
      <h1 tabIndex={-1}>
        <VisuallyHidden>{overview.site.title}</VisuallyHidden>
      </h1>
      {description && (
        <p className={styles.lead} lang={description.lang}>
          {description.text}
        </p>
      )}
      <div className={styles.boards}>
        {front.newest.map(({ board, headlines: [first, ...rest] }) => {
          const title = overview.boards.find(({ id }) => id === board)?.title ?? board
          return (
            <section key={board} aria-labelledby={`board-${board}`}>
              <h2 id={`board-${board}`}>
                <PageLink to={paths.board(board)}>{title}</PageLink>
              </h2>
              <ListContext list={{ kind: 'front', name: title, address: paths.front() }}>
                <ul>
                  {first && <HeadlineBrief headline={first} isLead />}
                  {rest.map((headline) => (
                    <HeadlineBrief key={headline.id} headline={headline} />
                  ))}
                </ul>
              </ListContext>
            </section>
          )
        })}
      </div>
      <div className={styles.beside}>
        <section aria-labelledby="most-viewed">
          <h2 id="most-viewed">
            {front.mostViewed.length > 0 ? (
              <PageLink to={paths.topOverview()}>{m.most_viewed()}</PageLink>
            ) : (
              m.most_viewed()
            )}
          </h2>
          <p className={styles.note}>
            {m.most_viewed_note()} <Time value={overview.capturedAt} />
          </p>
          <ListContext list={{ kind: 'front', name: m.most_viewed(), address: paths.front() }}>
            <ol className={styles.ranking}>
              {front.mostViewed.map((headline) => (
                <HeadlineBrief key={`${headline.board}/${headline.id}`} headline={headline} />
              ))}
            </ol>
          </ListContext>
        </section>
        <RunningSeries series={front.series} />
        <OnThisDay />
        <OnceDrawn>
          <Suspense fallback={null}>
            <lastRead.Component />
          </Suspense>
        </OnceDrawn>
      </div>
    </div>
  )
}
