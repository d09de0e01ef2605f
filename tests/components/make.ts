import type { Article, Comment } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import type { Headline } from '#archive/headline.ts'
import type { Episode } from '#archive/series-parts.ts'
import type { Board } from '#archive/manifest.ts'
import type { DateRange, ListPage, NewsSource, SiteOverview } from '#sources/news-source.ts'
import { SourceError } from '#sources/source-error.ts'

/** Records with every field, so that a test names only what it is about. */

export function makeBoard(fields: Partial<Board> = {}): Board {
  return {
    id: 'news',
    title: 'Naru News',
    articles: 60,
    rows: 60,
    comments: 3,
    years: {},
    categories: [],
    notices: 0,
    newestAt: null,
    revisions: [],
    counts: [],
    ...fields,
  }
}

export function makeHeadline(fields: Partial<Headline> = {}): Headline {
  return {
    board: 'news',
    id: 7,
    title: 'The ferry is back',
    author: 'Ferry Reader',
    publishedAt: '2010-03-26T07:30:00+09:00',
    views: 1204,
    recommendations: 11,
    comments: 0,
    category: null,
    series: null,
    notice: false,
    lang: 'en',
    hasImages: false,
    attachments: 0,
    lead: 'It leaves at seven.',
    ...fields,
  }
}

export function makeEpisode(fields: Partial<Episode> = {}): Episode {
  const { board, id, title, lang, author, publishedAt } = makeHeadline()
  return { board, id, title, lang, author, publishedAt, day: '2010-03-26', ...fields }
}

export function makeComment(fields: Partial<Comment> = {}): Comment {
  return {
    id: 1,
    author: '산책자',
    publishedAt: '2010-03-26T08:00:00+09:00',
    body: paragraphs('반가운 소식입니다.'),
    depth: 0,
    parent: null,
    ...fields,
  }
}

export function makeArticle(fields: Partial<Article> = {}): Article {
  const { attachments: _count, ...headline } = makeHeadline()
  return {
    ...headline,
    sequence: 6,
    body: paragraphs('It leaves at seven.'),
    moves: [],
    links: [],
    attachments: [],
    discussion: [],
    related: [],
    previous: null,
    next: null,
    thread: [],
    provenance: {
      source: 'markdown',
      originalUrl: null,
      importedAt: '2026-11-23T20:00:00+09:00',
      sha256: '0'.repeat(64),
    },
    ...fields,
  }
}

export const OVERVIEW: SiteOverview = {
  site: {
    title: 'Naru Gazette',
    languages: ['ko', 'en'],
    description: { ko: '나루의 소식', en: 'News of Naru' },
    disclaimer: { ko: '남이 쓴 글입니다.', en: 'Others wrote these texts.' },
    copyright: { ko: '저작권은 글쓴이에게', en: 'Copyright of the authors' },
    license: null,
    url: 'https://naru.example.org',
  },
  boards: [{ id: 'news', title: 'Naru News' }],
  capturedAt: '2026-11-23T20:00:00+09:00',
}

const BOARD_NAME = { id: 'news', title: 'Naru News' }

/** March 2010, or a day of it, with one article on the 26th. */
export function makeDateRange(fields: Partial<DateRange> = {}): DateRange {
  return {
    board: BOARD_NAME,
    date: '2010-03',
    articles: 1,
    headlines: [makeHeadline()],
    unreadable: 0,
    days: [{ date: '2010-03-26', articles: 1 }],
    hasDayPages: false,
    restOn: null,
    older: null,
    newer: null,
    ...fields,
  }
}

/** A whole source in memory; `answers` replaces what a test is about. Not a mock of the network: a small adapter. */
export function makeSource(answers: Partial<NewsSource> = {}): NewsSource {
  const missing = () => Promise.reject(new SourceError('not-found', 'test', 'not in this source'))
  const list: ListPage = {
    board: { id: 'news', title: 'Naru News' },
    page: 'newest',
    totals: { articles: 60, comments: 3, years: [] },
    headlines: [makeHeadline()],
    notices: [],
    older: 2,
    newer: null,
    unreadable: 0,
  }
  return {
    overview: async () => OVERVIEW,
    holdings: async () => [makeBoard()],
    front: async () => ({
      newest: [{ board: 'news', headlines: [makeHeadline()] }],
      mostViewed: [],
      series: [],
    }),
    listPage: async ({ board, page }) => (board === 'news' ? { ...list, page } : missing()),
    calendar: async ({ board, year }) =>
      board === 'news' && year === 2010
        ? { board: BOARD_NAME, year, days: [{ date: '2010-03-26', articles: 1 }], older: 2009, newer: null }
        : missing(),
    dateRange: async ({ board, date }) => (board === 'news' ? makeDateRange({ date }) : missing()),
    onThisDay: async (day) => ({ day, years: [], older: null, newer: null }),
    daysOfYear: async () => ({ '03-26': 1 }),
    article: async ({ board, id }) => (board === 'news' && id === 7 ? makeArticle() : missing()),
    related: async () => [],
    findBySlug: async ({ board, slug }) => (slug === 'the-ferry-is-back' ? { board, id: 7 } : missing()),
    series: missing,
    seriesPage: missing,
    seriesYear: missing,
    seriesList: missing,
    top: missing,
    topOverview: async () => [],
    forget: () => undefined,
    search: () => Promise.resolve(null),
    fileUrl: (path) => `/archive/${path}`,
    ...answers,
  }
}
