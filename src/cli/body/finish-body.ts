import type { Body } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import type { BodyContext } from './body-context.ts'
import { sanitizeByLibrary } from './library-allowlist.ts'
import { numberBlocks } from './passes/block-ids.ts'
import { repairBlocks } from './passes/blocks.ts'
import { shiftHeadings } from './passes/headings.ts'
import { liftBlocks } from './passes/lift-blocks.ts'
import { depthOf, limitDepth } from './passes/limit-depth.ts'
import { cleanText } from './passes/text-content.ts'

/** Deeper than any real text once its boxes are gone; the allowlist itself cuts at 64 and keeps texts only. */
const MAX_DEPTH = 56

/** Repairing a list within a list adds an item for each, so a body that is cut leaves room to double. */
const CUT_DEPTH = 24

/** The steps that end the way of every body, whatever it was made from. */
export function finishBody(body: Body, { leading = [] }: Pick<BodyContext, 'leading'>): Body {
  const whole: Body = { type: 'root', children: [...leading, ...body.children] }
  const repaired = repairBlocks(liftBlocks(cleanText(whole)))
  const shallow =
    depthOf(repaired) <= MAX_DEPTH ? repaired : repairBlocks(liftBlocks(limitDepth(repaired, CUT_DEPTH)))
  return numberBlocks(sanitizeBody(sanitizeByLibrary(shiftHeadings(shallow))))
}
