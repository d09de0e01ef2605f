import type { Body, BodyNode } from '#archive/body/body.ts'

/** A body as one line of HTML, so that a test can say what it expects as people write it. */
export function bodyHtml(body: Body): string {
  return body.children.map(nodeHtml).join('')
}

function nodeHtml(node: BodyNode): string {
  if (node.type === 'text') return node.value.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
  const attributes = Object.entries(node.properties).map(([name, value]) => ` ${name}="${String(value)}"`)
  const start = `<${node.tagName}${attributes.join('')}>`
  if (['br', 'col', 'hr', 'img', 'wbr'].includes(node.tagName)) return start
  return `${start}${node.children.map(nodeHtml).join('')}</${node.tagName}>`
}

/** A body's HTML without block ids, for tests that are not about them. */
export function plainHtml(body: Body): string {
  return bodyHtml(body).replace(/ id="p-\d+"/gu, '')
}
