import type { Element, Root, Text } from 'hast'
import * as v from 'valibot'

/**
 * The body of an article or comment: a hast tree (https://github.com/syntax-tree/hast)
 * of elements and texts only. What the elements may be is held by `sanitize.ts`;
 * these types hold the shape, so that a reader can walk it.
 */
export type BodyText = Pick<Text, 'type' | 'value'>
export type BodyProperties = Record<string, string | number | boolean | Array<string | number>>
export type BodyElement = Pick<Element, 'type' | 'tagName'> & {
  properties: BodyProperties
  children: BodyNode[]
}
export type BodyNode = BodyText | BodyElement
export type Body = Pick<Root, 'type'> & { children: BodyNode[] }

const textSchema: v.GenericSchema<BodyText> = v.object({ type: v.literal('text'), value: v.string() })

const propertySchema = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.array(v.union([v.string(), v.number()])),
])

const elementSchema: v.GenericSchema<BodyElement> = v.object({
  type: v.literal('element'),
  tagName: v.string(),
  properties: v.record(v.string(), propertySchema),
  children: v.array(v.lazy(() => nodeSchema)),
})

const nodeSchema: v.GenericSchema<BodyNode> = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'type' in input && input.type === 'text'
    ? textSchema
    : elementSchema,
)

export const bodySchema: v.GenericSchema<Body> = v.object({
  type: v.literal('root'),
  children: v.array(nodeSchema),
})

/** A body of plain paragraphs, as tests and tombstones need it. */
export function paragraphs(...texts: string[]): Body {
  return {
    type: 'root',
    children: texts.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  }
}

/** Every element of a body, in document order. */
export function* elementsOf(parent: Body | BodyElement): Generator<BodyElement> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    yield child
    yield* elementsOf(child)
  }
}
