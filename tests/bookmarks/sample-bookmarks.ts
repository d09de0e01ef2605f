import type { Bookmark } from '#app/storage/bookmark.ts'

const TITLES = [
  '나룻배가 돌아왔다',
  'The ferry is back, and the river with it',
  '"따옴표"와 \'작은따옴표\'가 있는 제목 & 앰퍼샌드',
  '<img src=x onerror=alert(1)> in a headline </A></DL>',
  '[사진으로 보는 나루] 3월 26일(금) 🌊🛶',
  '=HYPERLINK("https://evil.example","click")',
  '이름 > 소식 | 나루 \\ 백슬래시 &amp;amp;',
  '👩‍👩‍👧 가족의 날, 100% 즐거웠다; 그리고, 쉼표',
]
const FOLDERS = [
  [],
  ['읽을거리'],
  ['읽을거리', '강 & 바다'],
  ['A/B \\ C', '<b>굵게</b>', '"셋"'],
  ['나중에'],
  ['-minus', '@at'],
]
const LABELS = [[], ['나루터'], ['ferry', '강'], ['Seoul, Korea', '"quoted"', 'a & b'], ['+1', '🌊']]
const NOTES = [
  '',
  '다시 읽을 것',
  'First line\nsecond line & more\n\n<DT><A HREF="https://evil.example">not a bookmark</A>',
  "@SUM(1,2) 'quoted'",
  '이모지 🛶, "따옴표", 쉼표; 세미콜론\t탭',
]

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('the list is empty')
  return item
}

/** Bookmarks with everything in them that a form of files may stumble over: each article once. */
export function sampleBookmarks(count: number): Bookmark[] {
  return Array.from({ length: count }, (_, index) => ({
    board: at(['news', 'culture', 'talk'], index),
    id: index + 1,
    title: `${at(TITLES, index)} ${index + 1}`,
    lang: at(['ko', 'en', null], index),
    publishedAt: at(['2010-03-26T07:30:00+09:00', null], index),
    savedAt: new Date(1_790_000_000_000 + index * 61_007).toISOString(),
    folder: at(FOLDERS, index),
    labels: at(LABELS, index),
    note: at(NOTES, index),
  }))
}
