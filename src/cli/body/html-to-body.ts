import type { Body } from '#archive/body/body.ts'
import type { BodyContext } from './body-context.ts'
import { finishBody } from './finish-body.ts'
import { parseHtml } from './parse-html.ts'
import { linkEmbeds } from './passes/embeds.ts'
import { resolveImages } from './passes/images.ts'
import { resolveLinks } from './passes/links.ts'
import { mapOldTags } from './passes/old-tags.ts'
import { markParagraphBreaks } from './passes/paragraph-breaks.ts'
import { placeImages } from './passes/placeholders.ts'
import { collapseWhiteSpace } from './passes/text-content.ts'

/** Makes a body of foreign HTML. Takes any string; never throws for what is in it. */
export async function htmlToBody(html: string, context: BodyContext): Promise<Body> {
  return treeToBody(parseHtml(html, context.onCut), context)
}

/** The same for a tree that was parsed already, from Markdown for example. */
export async function treeToBody(tree: Body, context: BodyContext): Promise<Body> {
  const linked = resolveLinks(linkEmbeds(tree, context), context)
  const illustrated = await resolveImages(placeImages(linked, context.placeholder), context)
  const tidied = markParagraphBreaks(collapseWhiteSpace(mapOldTags(illustrated)))
  return finishBody(tidied, context)
}
