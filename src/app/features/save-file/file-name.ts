import type { Article } from '#archive/article.ts'

/** The longest title in the name of a file, in characters: 60 of Hangul are 180 bytes, and file systems stop at 255. */
const TITLE_LENGTH = 60

/**
 * The name of the file that an article is saved as: `news-7-겨울-갯벌에-돌아온-손님들.html`. Letters and digits of any script
 * and nothing else, so that no system takes a part of it for a path, a device or an ending.
 */
export function fileNameOf({ board, id, title }: Pick<Article, 'board' | 'id' | 'title'>): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const cut = Array.from(words.join('-')).slice(0, TITLE_LENGTH).join('').replace(/-$/u, '')
  return `${[board, id, cut].filter((part) => part !== '').join('-')}.html`
}
