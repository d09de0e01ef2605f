import { parseImageSource } from '#archive/body/address.ts'
import {
  elementsOf,
  type Body,
  type BodyElement,
  type BodyNode,
  type BodyProperties,
} from '#archive/body/body.ts'
import type { BodyContext, ResolvedImage } from '../body-context.ts'
import { element, text } from '../nodes.ts'
import { rewrite } from './rewrite.ts'

/** Images of this size or less in both directions count visits; they show nothing. */
const BEACON_SIZE = 2

/**
 * Finds the image behind every `img`, and its size so that a page can keep its place. An image that is
 * not there gives way to its alternative text.
 */
export async function resolveImages(body: Body, context: Pick<BodyContext, 'resolveImage'>): Promise<Body> {
  const found = new Map<string, ResolvedImage | null>()
  for (const node of elementsOf(body)) {
    if (node.tagName !== 'img') continue
    const key = keyOf(node)
    // One after the other: each may copy a file.
    if (!found.has(key)) found.set(key, await find(node, context))
  }
  return rewrite(body, (node) => {
    if (node.tagName !== 'img') return [node]
    const image = found.get(keyOf(node)) ?? null
    return image ? show(node, image) : alternative(node)
  })
}

async function find(node: BodyElement, { resolveImage }: Pick<BodyContext, 'resolveImage'>) {
  const source = sourceOf(node)
  if (source === '') return null
  const image = await resolveImage(source, altOf(node))
  return image && parseImageSource(image.src) ? image : null
}

function show(node: BodyElement, image: ResolvedImage): BodyNode[] {
  const width = image.width ?? pixels(node.properties['width'])
  const height = image.height ?? pixels(node.properties['height'])
  if (width !== null && height !== null && Math.max(width, height) <= BEACON_SIZE) return []
  const properties: BodyProperties = { src: image.src, alt: altOf(node) }
  if (width !== null) properties['width'] = width
  if (height !== null) properties['height'] = height
  return [element('img', properties, [])]
}

function alternative(node: BodyElement): BodyNode[] {
  const alt = altOf(node)
  return alt === '' ? [] : [text(alt)]
}

/** Pages that load images late put a blank one in `src` and the true one beside it. */
function sourceOf({ properties: { dataSrc, src } }: BodyElement): string {
  return (
    [dataSrc, src].find((value): value is string => typeof value === 'string' && value !== '')?.trim() ?? ''
  )
}

function altOf({ properties: { alt } }: BodyElement): string {
  return typeof alt === 'string' ? alt.trim() : ''
}

function keyOf(node: BodyElement): string {
  return `${sourceOf(node)}\n${altOf(node)}`
}

/** `120` and `120px`; a share of the page's width (`100%`) tells no size. */
function pixels(value: BodyProperties[string] | undefined): number | null {
  const number = Number(/^\s*(\d{1,5})(?:px)?\s*$/u.exec(String(value ?? ''))?.[1] ?? 0)
  return number > 0 ? number : null
}
