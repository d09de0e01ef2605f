import type { Page } from 'playwright-core'

/** What a link needs at least (WCAG 2.2, 2.5.8), and what a control is given where fingers are, in CSS pixels. */
const LINK = 24
const CONTROL = 44

/**
 * Links and controls that a finger misses: a press at half of what they need above or below the middle of their first line
 * does not reach them. Controls are buttons, fields and the links that lead through the site; days of a calendar are as
 * links. Links within a sentence are as high as that (2.5.8, inline) and left out.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ link, control }) => {
      const found: string[] = []
      // What is behind a dialog can't be pressed.
      const root = document.querySelector('dialog[open]') ?? document
      const targets = 'a[href], button, input:not([type="hidden"]), select, textarea, summary'
      const controls = `button, input, select, textarea, summary, header nav a, footer > * > a, [class] > nav a, main > * > nav a`
      for (const target of root.querySelectorAll<HTMLElement>(targets)) {
        if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('[inert], :disabled'))
          continue
        // A box with its words beside it is pressed on either.
        const shown = target.matches('input') ? (target.closest('label') ?? target) : target
        if (getComputedStyle(target).clipPath !== 'none') continue
        const block = target.closest('p, dd, figcaption, blockquote, td, li > :not(a)')
        const isInSentence =
          target.matches('a') &&
          getComputedStyle(target).display === 'inline' &&
          block !== null &&
          block.textContent.trim().length > target.textContent.trim().length + 2
        if (isInSentence) continue
        shown.scrollIntoView({ block: 'center', inline: 'center' })
        const [line = shown.getBoundingClientRect(), below] = shown.getClientRects()
        const { left, top, width, height } = line
        if (width <= 1 || height <= 1) continue
        const isControl = target.matches(controls) && !target.closest('table, li li')
        const half = (isControl ? control : link) / 2 - 1
        // Several lines are high enough together.
        if (below && shown.getBoundingClientRect().height >= 2 * half) continue
        const isReached = [-half, half].every((offset) => {
          const hit = document.elementFromPoint(left + width / 2, top + height / 2 + offset)
          return hit !== null && shown.contains(hit)
        })
        if (isReached) continue
        const words = target.textContent.trim().slice(0, 40)
        found.push(
          `${Math.round(width)} × ${Math.round(height)}: ${isControl ? 'control' : 'link'} ${target.tagName} "${words}"`,
        )
      }
      return [...new Set(found)]
    },
    { link: LINK, control: CONTROL },
  )
}
