import type { Body, BodyNode } from '#archive/body/body.ts'
import type { BodyContext } from '#cli/body/body-context.ts'
import { htmlToBody } from '#cli/body/html-to-body.ts'
import { text } from '#cli/body/nodes.ts'
import { textToBody } from '#cli/body/text-to-body.ts'
import { leadingFigures, type BoardAttachment } from './attachments.ts'
import type { PostOptions } from './gates.ts'
import { toResolved } from './images.ts'
import { withoutStoredNames } from './stored-names.ts'

/** `{이미지:0}` or `{이미지:0:attributes}`: the image attachment of that number. */
const PLACEHOLDER = /\{이미지:(\d{1,4}):?[^}]{0,500}\}/gu

/** Names an image attachment where a body's images are resolved; no address of the web has this scheme. */
const MARKER = 'gapan-attachment:'

/** Makes the body of an article from what the board stored. */
export async function articleBody(
  content: string,
  html: PostOptions['html'],
  attachments: readonly BoardAttachment[],
  context: BodyContext,
): Promise<Body> {
  const byNumber = new Map(attachments.map((attachment) => [attachment.number, attachment]))
  const placed = new Set([...content.matchAll(PLACEHOLDER)].map((match) => Number(match[1])))
  const whole: BodyContext = {
    ...context,
    leading: leadingFigures(attachments, placed),
    placeholder: {
      pattern: PLACEHOLDER,
      toImage([, number = '']) {
        const attachment = byNumber.get(Number(number))
        if (!attachment) return null
        const alt = attachment.caption ?? attachment.record.name
        return { src: `${MARKER}${attachment.number}`, alt }
      },
    },
    async resolveImage(source, alt) {
      if (!source.startsWith(MARKER)) return context.resolveImage(source, alt)
      const image = byNumber.get(Number(source.slice(MARKER.length)))?.image
      return image ? toResolved(image) : null
    },
  }
  const body =
    html === 'none'
      ? await textToBody(content, whole)
      : await htmlToBody(html === 'html' ? content : withBreaks(content), whole)
  return scrub(body)
}

/** Makes the body of a comment: always plain text. */
export async function commentBody(content: string, context: BodyContext): Promise<Body> {
  return scrub(await textToBody(content, context))
}

/** Line breaks as GNUboard shows them under html2; one within a tag stays what it is. */
function withBreaks(html: string): string {
  return html.replace(/<[A-Za-z/!][^<>]*>|\r?\n/gu, (found) => (found.startsWith('<') ? found : '<br>'))
}

function scrub<T extends Body['children'][number] | Body>(node: T): T {
  if (node.type === 'text') return { ...node, value: withoutStoredNames(node.value) }
  const children = node.children.map((child) => scrub(child))
  if (node.type === 'root') return { ...node, children }
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutStoredNames(value) : value,
    ]),
  )
  return { ...node, properties, children: joinSplitNames(node.tagName, children) }
}

/** What holds blocks: words of two of them don't make one name. */
const CONTAINER = /^(?:blockquote|details|div|dl|figure|ol|table|tbody|tfoot|thead|tr|ul)$/u

/** A name with tags within it, `5f4d…<b>cf99_Ab</b>.png`, reads as one: such a text loses its tags. */
function joinSplitNames(tagName: string, children: BodyNode[]): BodyNode[] {
  if (children.length < 2 || CONTAINER.test(tagName)) return children
  const joined = joinedText(children)
  const scrubbed = withoutStoredNames(joined)
  return scrubbed === joined ? children : [text(scrubbed)]
}

function joinedText(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return node.children.length === 0 ? ' ' : joinedText(node.children)
    })
    .join('')
}
