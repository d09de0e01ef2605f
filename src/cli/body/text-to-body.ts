import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import type { BodyContext } from './body-context.ts'
import { finishBody } from './finish-body.ts'
import { linkifyLine } from './linkify-line.ts'
import { element } from './nodes.ts'
import { resolveImages } from './passes/images.ts'
import { placeImages } from './passes/placeholders.ts'

/** The longest plain text that is read, in characters. */
const MAX_TEXT_LENGTH = 8_000_000

/**
 * Makes a body of plain text: blank lines part paragraphs, other line ends stay line ends, addresses
 * become links, everything else is text as it stands (markup in it too). Never throws for what is in it.
 */
export async function textToBody(source: string, context: BodyContext): Promise<Body> {
  if (source.length > MAX_TEXT_LENGTH) context.onCut?.(`text longer than ${MAX_TEXT_LENGTH} characters`)
  const lines = source.slice(0, MAX_TEXT_LENGTH).split(/\r\n|\n|\r/u)
  const children = paragraphsOf(lines).map((paragraph) => toParagraph(paragraph, context))
  const placed = placeImages({ type: 'root', children }, context.placeholder)
  return finishBody(await resolveImages(placed, context), context)
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = []
  let isOpen = false
  for (const line of lines) {
    const isBlank = line.trim() === ''
    if (!isBlank && isOpen) paragraphs.at(-1)?.push(line.trimEnd())
    else if (!isBlank) paragraphs.push([line.trimEnd()])
    isOpen = !isBlank
  }
  return paragraphs
}

function toParagraph(lines: readonly string[], context: BodyContext): BodyElement {
  const children: BodyNode[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) children.push(element('br', {}, []))
    for (const node of linkifyLine(line, context)) children.push(node)
  }
  return element('p', {}, children)
}
