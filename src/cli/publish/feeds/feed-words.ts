import type { LocalizedText } from '#archive/format.ts'

/** What a feed itself says around the text of an entry. */
export interface FeedWords {
  readonly lang: string
  readonly firstPublishedAt: string
  readonly capturedOn: string
  readonly comments: string
  readonly relatedLinks: string
  readonly noAuthor: string
  /** Stands for an image that lies on another host. */
  readonly imageAt: (host: string) => string
}

const KOREAN: FeedWords = {
  lang: 'ko',
  firstPublishedAt: '처음 실린 곳',
  capturedOn: '자료를 받은 때',
  comments: '댓글',
  relatedLinks: '관련 링크',
  noAuthor: '글쓴이 없음',
  imageAt: (host) => `${host}에 있는 그림`,
}

const ENGLISH: FeedWords = {
  lang: 'en',
  firstPublishedAt: 'First published at',
  capturedOn: 'Captured',
  comments: 'Comments',
  relatedLinks: 'Related links',
  noAuthor: 'No author',
  imageAt: (host) => `image at ${host}`,
}

/** The words in a language, in English where there are none in it. */
export function feedWords(language: string): FeedWords {
  return /^ko(?:-|$)/u.test(language) ? KOREAN : ENGLISH
}

/** A text of the site in all languages that it has, that of the feed first. */
export function inAllLanguages(
  text: LocalizedText,
  language: string,
): Array<{ readonly lang: string; readonly text: string }> {
  return Object.entries(text)
    .map(([lang, words]) => ({ lang, text: words }))
    .filter(({ text: words }) => words.trim() !== '')
    .sort((a, b) => Number(b.lang === language) - Number(a.lang === language))
}
