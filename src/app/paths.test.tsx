import { pageRoutes } from '#app/page-routes.tsx'
import { paths } from '#app/paths.ts'
import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'

test('every address that the reader makes is answered by a page of its own', () => {
  const pattern = (address: string) => matchRoutes(pageRoutes, address)?.at(-1)?.route.path
  const ref = { board: 'news', id: 7 }
  expect({
    front: pattern(paths.front()),
    board: pattern(paths.board('news')),
    boardPage: pattern(paths.boardPage('news', 12)),
    newest: pattern(paths.boardPage('news', 'newest')),
    article: pattern(paths.article(ref)),
    comment: pattern(paths.comment(ref, 3).split('#')[0] ?? ''),
    paragraph: pattern(paths.paragraph(ref, 'p-7').split('#')[0] ?? ''),
    about: pattern(paths.about()),
    saved: pattern(paths.saved('q=ferry').split('?')[0] ?? ''),
    seriesList: pattern(paths.seriesList()),
    seriesListPage: pattern(paths.seriesList(2)),
    series: pattern(paths.series('사진으로-보는-나루')),
    seriesPage: pattern(paths.seriesPage('night-sky', 2)),
    newestEpisodes: pattern(paths.seriesPage('night-sky', 'newest')),
    seriesYear: pattern(paths.seriesYear('night-sky', 2010)),
    year: pattern(paths.year('news', 2010)),
    month: pattern(paths.month('news', '2010-03')),
    day: pattern(paths.day('news', '2010-03-26')),
    dayInMonth: pattern(paths.dayInMonth('news', '2010-03-26').split('#')[0] ?? ''),
    daysOfYear: pattern(paths.daysOfYear()),
    onThisDay: pattern(paths.onThisDay('03-26')),
    topOverview: pattern(paths.topOverview()),
    top: pattern(paths.top('views', { of: 'all' })),
    topOfYear: pattern(paths.top('comments', { of: 'year', year: '2010' })),
    topOfBoard: pattern(paths.top('recommendations', { of: 'board', board: 'news' })),
  }).toEqual({
    front: '/',
    board: '/:board',
    boardPage: '/:board/page/:page',
    newest: '/:board',
    article: '/:board/:article',
    comment: '/:board/:article',
    paragraph: '/:board/:article',
    about: '/about',
    saved: '/saved',
    seriesList: '/series',
    seriesListPage: '/series/page/:page',
    series: '/series/:slug',
    seriesPage: '/series/:slug/page/:page',
    newestEpisodes: '/series/:slug',
    seriesYear: '/series/:slug/year/:year',
    year: '/:board/date/:year',
    month: '/:board/date/:year/:month',
    day: '/:board/date/:year/:month/:day',
    dayInMonth: '/:board/date/:year/:month',
    daysOfYear: '/on',
    onThisDay: '/on/:day',
    topOverview: '/top',
    top: '/top/:by',
    topOfYear: '/top/:by/year/:year',
    topOfBoard: '/top/:by/board/:board',
  })
})
