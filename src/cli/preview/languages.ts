import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the texts of the interface lie, one file a language, and beside it what Paraglide is told of them. */
const TEXTS = resolve('src/app/i18n')

/**
 * Tells Paraglide which languages there are: those that have a file of messages (`messages/ko.json`). Its settings are what the
 * reader takes the list from too, so a language more is a file more.
 * @param folder of `messages` and `project.inlang`
 * @returns the languages, by their tags
 */
export function writeLanguages(folder = TEXTS): string[] {
  const locales = readdirSync(join(folder, 'messages'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
  const file = join(folder, 'project.inlang/settings.json')
  const before = readFileSync(file, 'utf8')
  const list = locales.map((locale) => JSON.stringify(locale)).join(', ')
  const after = before.replace(/"locales": \[[^\]]*\]/u, `"locales": [${list}]`)
  if (after !== before) writeFileSync(file, after)
  return locales
}
