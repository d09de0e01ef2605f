import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { fromHast } from '#archive/body/from-hast.ts'
import type { BodyContext } from '#cli/body/body-context.ts'
import { linkifyLine } from '#cli/body/linkify-line.ts'
import { element, isElement, text } from '#cli/body/nodes.ts'
import { rewrite } from '#cli/body/passes/rewrite.ts'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/**
 * Parses Markdown with GitHub's extensions (https://github.github.com/gfm/) into a tree for `treeToBody`.
 * Raw HTML is left out, and `onCut` is told. `~` stays a tilde, since Korean writes ranges with it (`10~12시`).
 */
export async function markdownTree(
  markdown: string,
  lang: string,
  context: Pick<BodyContext, 'resolveLink' | 'onCut'>,
): Promise<Body> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkRehype, {
      footnoteLabel: lang.startsWith('ko') ? '각주' : 'Notes',
      footnoteLabelTagName: 'h6',
      // Ways back would be links within the page, which bodies don't have.
      footnoteBackContent: () => [],
    })
  const source = processor.parse(markdown)
  visit(source, 'html', ({ value }) => {
    if (!value.startsWith('<!--')) context.onCut?.(`raw HTML: ${value.slice(0, 80)}`)
  })
  const tree = fromHast(await processor.run(source))
  return rewrite(tree, (node) => trimLink(titleImage(showTask(node)), context))
}

/** A task list's box as a character: form controls are no text. */
function showTask(node: BodyElement): BodyNode {
  if (node.tagName !== 'input') return node
  return text(node.properties['checked'] === true ? '☑' : '☐')
}

/** An image with a title, alone in its paragraph, is a figure with a caption. */
function titleImage(node: BodyNode): BodyNode {
  if (!isElement(node, 'p') || node.children.length !== 1) return node
  const [image] = node.children
  if (!isElement(image, 'img')) return node
  const { title, ...properties } = image.properties
  if (typeof title !== 'string' || title.trim() === '') return node
  return element('figure', {}, [element('img', properties, []), element('figcaption', {}, [text(title)])])
}

/** An address that was found in the text takes Korean particles after it along; ours doesn't. */
function trimLink(node: BodyNode, context: Pick<BodyContext, 'resolveLink'>): BodyNode[] {
  if (!isElement(node, 'a') || node.children.length !== 1) return [node]
  const [label] = node.children
  if (label?.type !== 'text' || !/^(?:https?:\/\/|www\.)/i.test(label.value)) return [node]
  return isSameAddress(label.value, node.properties['href']) ? linkifyLine(label.value, context) : [node]
}

function isSameAddress(label: string, href: BodyElement['properties'][string] | undefined): boolean {
  const address = /^www\./i.test(label) ? `http://${label}` : label
  return typeof href === 'string' && URL.canParse(address) && URL.canParse(href)
    ? new URL(address).href === new URL(href).href
    : false
}
