import * as v from 'valibot'
import { publishedPageSchema, type PublishedPage } from './published-page.ts'

/** What the open page tells of itself; `null` where it was not made by the press, as while developing. */
export function readPublished(): PublishedPage | null {
  const text = document.getElementById('published')?.textContent
  return text ? v.parse(publishedPageSchema, JSON.parse(text)) : null
}
