import type { Nodes, Properties, Root } from 'hast'
import type { Body, BodyNode, BodyProperties } from './body.ts'

/** A foreign hast tree as a body: elements and texts only, without positions, empty and null properties. */
export function fromHast(root: Root): Body {
  return { type: 'root', children: root.children.flatMap(toBodyNode) }
}

function toBodyNode(node: Nodes): BodyNode[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'element':
      return [
        {
          type: 'element',
          tagName: node.tagName,
          properties: toProperties(node.properties),
          children: node.children.flatMap(toBodyNode),
        },
      ]
    case 'root':
      return node.children.flatMap(toBodyNode)
    default:
      return []
  }
}

function toProperties(properties: Properties): BodyProperties {
  const kept: BodyProperties = Object.create(null)
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined) kept[name] = value
  }
  return { ...kept }
}
