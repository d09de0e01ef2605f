import { elementsOf, type Body } from '#archive/body/body.ts'
import { toText } from 'hast-util-to-text'

/** The plain text of a body, a blank line between its paragraphs: for leads, search and language detection. */
export function bodyText(body: Body): string {
  return toText(body)
}

/** Whether a body shows any image. */
export function hasImages(body: Body): boolean {
  for (const { tagName } of elementsOf(body)) {
    if (tagName === 'img') return true
  }
  return false
}
