import { cleanLine } from '#archive/plain-text.ts'
import type { Site } from '#archive/manifest.ts'
import { withoutStoredNames } from './stored-names.ts'

/** Said above every page where whoever keeps the archive says nothing else. */
const DISCLAIMER: Site['disclaimer'] = {
  ko: '이곳은 기록 보관소입니다. 글과 댓글은 여러 사람이 원래 게시판에 쓴 것이며, 그곳에 실렸던 그대로 보여 드립니다. 보관하는 이는 글쓴이가 아니며 그 내용을 보증하지 않습니다.',
  en: 'This is an archive. Its articles and comments were written by others and are shown as they were published on the original board. Whoever keeps the archive is not their author and does not vouch for what they say.',
}

/**
 * What is said of the site, completed from its own settings.
 * @param boardTitle the title in the board's configuration
 */
export function completeSite(given: Partial<Site>, boardTitle: string | null): Site {
  const languages = given.languages ?? []
  return {
    title: given.title || withoutStoredNames(cleanLine(boardTitle ?? '')) || 'Untitled',
    languages: languages.length > 0 ? languages : ['ko', 'en'],
    description: given.description ?? {},
    disclaimer: given.disclaimer ?? DISCLAIMER,
    copyright: given.copyright ?? {},
    license: given.license ?? null,
    url: given.url?.replace(/\/+$/u, '') ?? null,
  }
}
