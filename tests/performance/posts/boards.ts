import type { ImportHead } from '#cli/importers/importer.ts'

/** A board of the generated site. */
export interface MadeBoard {
  readonly id: string
  readonly title: string
  /** Which of every ten posts are its own. */
  readonly places: readonly number[]
  /** Of ten of its posts, how many are in English. */
  readonly english: number
}

export const BOARDS: readonly MadeBoard[] = [
  { id: 'news', title: '나루 소식', places: [0, 2, 5, 8], english: 2 },
  { id: 'culture', title: '문화', places: [1, 6], english: 2 },
  { id: 'sky', title: '밤하늘', places: [3, 7], english: 4 },
  { id: 'talk', title: '자유 게시판', places: [4], english: 2 },
  { id: 'world', title: 'The World', places: [9], english: 10 },
]

/** How many of the first posts of the site are a board's. */
export function postsOfBoard({ places }: MadeBoard, posts: number): number {
  const rest = posts % 10
  return Math.floor(posts / 10) * places.length + places.filter((place) => place < rest).length
}

/** What the generated site is. A later capture has more posts. */
export function siteHead(posts: number): ImportHead {
  const capturedAt = new Date(Date.UTC(2040, 0, 1) + posts * 1000).toISOString().slice(0, 19)
  return {
    site: {
      title: '나루 신문 Naru Gazette',
      languages: ['ko', 'en'],
      description: { ko: '강변 마을의 소식', en: 'News of a village by the river' },
      disclaimer: {
        ko: '이 글들은 속도를 재려고 지어낸 것이다. 여기에 적힌 일은 일어난 적이 없다.',
        en: 'These articles are made up to measure speed. Nothing of what they tell has happened.',
      },
      copyright: { ko: '저작권 없음', en: 'No rights reserved' },
      license: 'CC0-1.0',
      url: 'https://naru.example',
    },
    capturedAt: `${capturedAt}+00:00`,
    boards: BOARDS.map(({ id, title }) => ({ id, title, categories: CATEGORIES })),
  }
}

export const CATEGORIES = ['생활', '강', 'People'] as const
