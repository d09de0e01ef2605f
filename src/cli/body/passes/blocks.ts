import type { Body, BodyElement, BodyNode, BodyProperties } from '#archive/body/body.ts'
import { element, hasProperties, isBlock, isElement, PARAGRAPH_BREAK, text } from '../nodes.ts'
import { trimInline } from './trim-inline.ts'

/**
 * Repairs the block structure, so that the root holds blocks only: loose runs of text become paragraphs,
 * empty blocks go, layout boxes (a `div`, a table of one cell) give way to their content, and lists and
 * tables hold what lists and tables may hold. Wants a body that has passed `liftBlocks`.
 */
export function repairBlocks(body: Body): Body {
  return { type: 'root', children: toBlocks(body.children) }
}

/** The content of a root, a quotation and the like as blocks. */
function toBlocks(nodes: readonly BodyNode[]): BodyElement[] {
  const blocks: BodyElement[] = []
  for (const run of runs(nodes)) {
    const [first] = run
    if (isElement(first, 'li')) blocks.push(...repairList(element('ul', {}, run)))
    else if (first && isBlock(first)) for (const block of repairBlock(first)) blocks.push(block)
    else blocks.push(...paragraph('p', {}, run))
  }
  return blocks
}

/** Parts nodes into runs of inline nodes, runs of stray list items, and single blocks. */
function runs(nodes: readonly BodyNode[]): BodyNode[][] {
  const parted: BodyNode[][] = []
  for (const node of nodes) {
    const open = parted.at(-1)
    const last = open?.at(-1)
    if (open && last && kindOf(last) === kindOf(node) && kindOf(node) !== 'block') open.push(node)
    else parted.push([node])
  }
  return parted
}

function kindOf(node: BodyNode): 'inline' | 'item' | 'block' {
  return isElement(node, 'li') ? 'item' : isBlock(node) ? 'block' : 'inline'
}

function paragraph(tagName: string, properties: BodyProperties, run: readonly BodyNode[]): BodyElement[] {
  const children = trimInline(run)
  return children.length === 0 ? [] : [element(tagName, properties, children)]
}

function repairBlock(block: BodyElement): BodyElement[] {
  switch (block.tagName) {
    case PARAGRAPH_BREAK:
      return []
    case 'hr':
      return [element('hr', {}, [])]
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return repairPhrase(block)
    case 'pre':
      return repairPreformatted(block)
    case 'blockquote':
      return filled(block, toBlocks(block.children))
    case 'figure':
      return repairFigure(block)
    case 'ol':
    case 'ul':
      return repairList(block)
    case 'dl':
      return repairDescriptions(block)
    case 'table':
      return repairTable(block)
    case 'div':
      return repairBox(block)
    default:
      // A part of a list, table or figure that stands outside of one.
      return toBlocks(block.children)
  }
}

function filled(block: BodyElement, children: readonly BodyNode[]): BodyElement[] {
  return children.length === 0 ? [] : [{ ...block, children: [...children] }]
}

/** A box means something only by the language or direction of what is in it. */
function repairBox(block: BodyElement): BodyElement[] {
  const { dir, lang } = block.properties
  const blocks = toBlocks(block.children)
  if (dir === undefined && lang === undefined) return blocks
  const properties = { ...(dir !== undefined && { dir }), ...(lang !== undefined && { lang }) }
  const [only] = blocks
  if (only && blocks.length === 1) return [{ ...only, properties: { ...properties, ...only.properties } }]
  return filled(element('div', properties, []), blocks)
}

/** A paragraph or heading that holds blocks is parted at them; paragraphs within a heading are headings. */
function repairPhrase(block: BodyElement): BodyElement[] {
  return runs(block.children).flatMap((run) => {
    const [first] = run
    if (!first || !isBlock(first)) return paragraph(block.tagName, block.properties, run)
    const isHeadingText = block.tagName !== 'p' && isElement(first, 'p', 'div')
    return isHeadingText ? repairPhrase({ ...block, children: first.children }) : toBlocks(run)
  })
}

function repairPreformatted(block: BodyElement): BodyElement[] {
  const children = linesOf(block.children)
  const isBlank = children.every((node) => node.type === 'text' && node.value.trim() === '')
  return isBlank ? [] : [{ ...block, children }]
}

function linesOf(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.flatMap((node) => {
    if (isElement(node, 'br')) return [text('\n')]
    return isBlock(node) ? [...linesOf(node.children), text('\n')] : [node]
  })
}

function repairFigure(block: BodyElement): BodyElement[] {
  const isCaption = (node: BodyNode) => isElement(node, 'figcaption')
  const content = inlineOrBlocks(block.children.filter((node) => !isCaption(node)))
  const captions = block.children.filter(isCaption).flatMap((node) => repairItem(node, 'figcaption'))
  if (content.length === 0) return captions.flatMap(({ children }) => toBlocks(children))
  return [{ ...block, children: [...content, ...captions.slice(0, 1)] }]
}

/** The content of a list item or cell: bare where it is one run of text, blocks where it is more. */
function inlineOrBlocks(nodes: readonly BodyNode[]): BodyNode[] {
  if (!nodes.some(isBlock)) return trimInline(nodes)
  const blocks = toBlocks(nodes)
  const [only] = blocks
  return blocks.length === 1 && only?.tagName === 'p' && !hasProperties(only) ? only.children : blocks
}

function repairItem(node: BodyNode, tagName: string): BodyElement[] {
  if (node.type === 'text') return []
  return filled(element(tagName, node.properties, []), inlineOrBlocks(node.children))
}

function repairList(list: BodyElement): BodyElement[] {
  const items: BodyElement[] = []
  for (const node of list.children) {
    const previous = items.at(-1)
    if (isElement(node, 'li')) items.push({ ...node, children: [...node.children] })
    else if (node.type === 'text' && node.value.trim() === '') continue
    // What stands between items belongs to the one before: lists within lists were often written so.
    else if (previous) previous.children.push(node)
    else items.push(element('li', {}, [node]))
  }
  return filled(
    list,
    items.flatMap((item) => repairItem(item, 'li')),
  )
}

function repairDescriptions(list: BodyElement): BodyElement[] {
  const parts = list.children.flatMap((node) => (isElement(node, 'div') ? node.children : [node]))
  return filled(
    list,
    parts.flatMap((node) => {
      if (node.type === 'text') return node.value.trim() === '' ? [] : [element('dd', {}, trimInline([node]))]
      return repairItem(node, node.tagName === 'dt' ? 'dt' : 'dd')
    }),
  )
}

const ROW_GROUPS = ['tbody', 'tfoot', 'thead'] as const

function repairTable(table: BodyElement): BodyElement[] {
  const cells = rowsOf(table).flatMap((row) => row.children)
  const [only] = cells
  if (
    cells.length === 1 &&
    only?.type === 'element' &&
    !table.children.some((node) => isElement(node, 'caption'))
  ) {
    return toBlocks(only.children)
  }
  const children = table.children.flatMap(repairTablePart)
  const isEmpty = rowsOf({ ...table, children }).every((row) =>
    row.children.every((cell) => cell.type === 'element' && cell.children.length === 0),
  )
  return isEmpty ? [] : [{ ...table, children }]
}

function rowsOf(table: BodyElement): BodyElement[] {
  return table.children.flatMap((node) => {
    if (isElement(node, 'tr')) return [node]
    return isElement(node, ...ROW_GROUPS) ? node.children.filter((row) => isElement(row, 'tr')) : []
  })
}

function repairTablePart(node: BodyNode): BodyElement[] {
  if (node.type === 'text') return []
  switch (node.tagName) {
    case 'caption':
      return repairItem(node, 'caption')
    case 'col':
      return [{ ...node, children: [] }]
    case 'colgroup':
    case 'tbody':
    case 'tfoot':
    case 'thead':
    case 'tr':
      return filled(node, node.children.flatMap(repairTablePart))
    case 'td':
    case 'th':
      // A cell keeps its place even if there is nothing in it.
      return [{ ...node, children: inlineOrBlocks(node.children) }]
    default:
      return []
  }
}
