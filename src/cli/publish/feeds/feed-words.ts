import type { LocalizedText } from '#archive/format.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

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

/** The texts of the interface that a feed shares with it, as their files have them. */
const messagesSchema = v.object({
  first_published_at: v.string(),
  captured_on: v.string(),
  comments: v.string(),
  related_links: v.string(),
  no_author: v.string(),
  feed_image_at: v.string(),
})

const MESSAGES = join(import.meta.dirname, '../../../app/i18n/messages')
const known = new Map<string, FeedWords>()

/** The words in a language of the interface, in English where it is none. */
export function feedWords(language: string): FeedWords {
  const lang = [language, language.split('-')[0] ?? ''].find(isLanguage) ?? 'en'
  const words = known.get(lang) ?? readWords(lang)
  known.set(lang, words)
  return words
}

/** A language tag comes from an archive: what is none names no file. */
function isLanguage(tag: string): boolean {
  return /^[\da-z-]+$/iu.test(tag) && existsSync(join(MESSAGES, `${tag}.json`))
}

function readWords(lang: string): FeedWords {
  const messages = v.parse(messagesSchema, JSON.parse(readFileSync(join(MESSAGES, `${lang}.json`), 'utf8')))
  return {
    lang,
    firstPublishedAt: messages.first_published_at,
    capturedOn: messages.captured_on,
    comments: messages.comments,
    relatedLinks: messages.related_links,
    noAuthor: messages.no_author,
    imageAt: (host) => messages.feed_image_at.replace('{host}', () => host),
  }
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
