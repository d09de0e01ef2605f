import { m } from '#app/i18n/messages.ts'
import { givenIn } from '#app/links/GiveState.tsx'
import { pageOfLink } from '#app/links/page-of-link.ts'
import { paths } from '#app/paths.ts'
import type { Reader } from '#app/reader.ts'
import type { Shortcut } from '#app/storage/shortcuts.ts'
import { announce } from '#app/ui/announcements.ts'
import { articleAt } from '../wayfinding/article-at.ts'
import { goToStop, stopBeside, stopsOfPage } from './stops.ts'

/**
 * Does what a shortcut is for. It moves the focus, or presses a link that the page has, so that the same happens as by hand.
 * Where there is nothing to do, that is said.
 * @param path of the open page, as the router has it
 */
export function runShortcut(shortcut: Exclude<Shortcut, 'help'>, path: string, reader: Reader): void {
  const { base } = reader
  switch (shortcut) {
    case 'nextRow':
      return step(1, base)
    case 'previousRow':
      return step(-1, base)
    case 'open': {
      const stop = document.activeElement
      if (stop instanceof HTMLAnchorElement && stopsOfPage(base).includes(stop)) stop.click()
      return
    }
    case 'list':
      return press(wayToList(path), m.no_list_to_go_to)
    case 'nextArticle':
      return press(wayOn('next'), m.no_next_article)
    case 'previousArticle':
      return press(wayOn('previous'), m.no_previous_article)
    case 'save':
      return void save(path, reader)
    case 'search': {
      const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
      field?.focus()
      field?.select()
      if (!field) linkTo(`header a[href="${CSS.escape(base + paths.search().slice(1))}"]`)?.click()
      return
    }
  }
}

function step(by: 1 | -1, base: string): void {
  const stop = stopBeside(stopsOfPage(base), by)
  if (stop) goToStop(stop)
  else announce(by > 0 ? m.end_of_page() : m.beginning_of_page())
}

/** The article before or after in the list that the reader came from; in the series, or else the board, where there is none. */
function wayOn(to: 'next' | 'previous'): HTMLAnchorElement | null {
  const list = document.querySelector('main [data-came-from]') === null ? '' : '[data-came-from] '
  return linkTo(`main ${list}[data-step="${to}"] a[href]`)
}

/** The list that the reader came from, or the page of the board that the article stands on; at its row. */
function wayToList(path: string): HTMLAnchorElement | null {
  const wayBack = linkTo('main [data-way-back] a[href]')
  if (wayBack) return wayBack
  const page = linkTo('#around a[href]')
  const article = articleAt(path)
  if (page && article) givenIn.set(page, { landOn: paths.article(article) })
  return page
}

/** Saves the article whose headline has the focus, or the one that is open; where it is saved, it is removed. */
async function save(path: string, reader: Reader): Promise<void> {
  const { activeElement } = document
  const row = activeElement instanceof HTMLAnchorElement ? pageOfLink(activeElement, reader.base) : null
  const ref = articleAt(row ?? '') ?? articleAt(path)
  if (!ref) {
    announce(m.no_article_to_save())
    return
  }
  try {
    const [{ toggleSaved }, article] = await Promise.all([
      import('#app/save-article.ts'),
      reader.queryClient.query(reader.queries.article(ref)),
    ])
    toggleSaved(reader, article)
  } catch {
    announce(m.could_not_be_loaded())
  }
}

function press(link: HTMLAnchorElement | null, otherwise: () => string): void {
  if (link) link.click()
  else announce(otherwise())
}

function linkTo(selector: string): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>(selector)
}
