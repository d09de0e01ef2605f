import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import type { ImagePlaceholder } from '../body-context.ts'
import { element, text } from '../nodes.ts'

/** Puts an image in place of each mark that stands for one, for `resolveImages` to find. */
export function placeImages(body: Body, placeholder: ImagePlaceholder | undefined): Body {
  return placeholder ? { type: 'root', children: place(body.children, placeholder) } : body
}

function place(nodes: readonly BodyNode[], placeholder: ImagePlaceholder): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] =>
    node.type === 'text'
      ? placeInText(node.value, placeholder)
      : [{ ...node, children: place(node.children, placeholder) } satisfies BodyElement],
  )
}

function placeInText(value: string, { pattern, toImage }: ImagePlaceholder): BodyNode[] {
  const nodes: BodyNode[] = []
  let end = 0
  for (const match of value.matchAll(pattern)) {
    const image = toImage(match)
    if (!image) continue
    if (match.index > end) nodes.push(text(value.slice(end, match.index)))
    nodes.push(element('img', { src: image.src, alt: image.alt }, []))
    end = match.index + match[0].length
  }
  if (end < value.length || nodes.length === 0) nodes.push(text(value.slice(end)))
  return nodes
}
