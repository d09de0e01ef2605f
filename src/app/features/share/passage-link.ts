import { paragraphOf, type Passage } from './passage.ts'
import { textDirective } from './text-directive.ts'

/**
 * The address of a passage: that of its paragraph, and what finds the very words where a browser knows how. A browser that
 * doesn't, or finds them no more, goes to the paragraph.
 * @param url the address of the article's page
 */
export function passageLink({ range, text, paragraph }: Passage, url: string): string {
  const first = paragraphOf(range.startContainer) ?? elementOf(range.startContainer)
  const last = paragraphOf(range.endContainer) ?? elementOf(range.endContainer)
  const directive = textDirective({
    before: textBetween(first, 0, range.startContainer, range.startOffset),
    text,
    after: textBetween(range.endContainer, range.endOffset, last, last.childNodes.length),
    isWithinBlock: first === last,
    page: document.body.innerText,
    language: elementOf(range.startContainer).closest<HTMLElement>('[lang]')?.lang,
  })
  if (directive === null) return paragraph === null ? url : `${url}#${paragraph}`
  return `${url}#${paragraph ?? ''}:~:text=${directive}`
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement ?? document.body)
}

function textBetween(from: Node, fromOffset: number, to: Node, toOffset: number): string {
  const range = document.createRange()
  range.setStart(from, fromOffset)
  range.setEnd(to, toOffset)
  return range.toString()
}
