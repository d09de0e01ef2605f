import type { Page } from 'playwright-core'

/** What moves, or would: animations and transitions of anything but transparency and colours, and scrolling that takes its time. */
export async function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const still = /^(?:opacity|color|background-color|border-color|outline-color|fill|stroke|none|all)$/u
    for (const element of document.querySelectorAll('*')) {
      for (const pseudo of [null, '::before', '::after']) {
        const style = getComputedStyle(element, pseudo)
        const takesTime = (durations: string) =>
          durations.split(',').some((one) => Number.parseFloat(one) > 0)
        const moves =
          takesTime(style.transitionDuration) &&
          style.transitionProperty.split(', ').some((property) => !still.test(property) || property === 'all')
        const isAnimated = style.animationName !== 'none' && takesTime(style.animationDuration)
        const isSlow = style.scrollBehavior === 'smooth'
        if (moves || isAnimated || isSlow)
          found.push(`<${element.tagName.toLowerCase()} class="${element.className}">${pseudo ?? ''}`)
      }
    }
    return found
  })
}
