import type { Page } from 'playwright-core'

/** Controls that nothing sets off from the text around them, and current or pressed ones that look like the others. */
export async function lostBoundaries(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`
    const edges = (element: Element) => {
      const style = getComputedStyle(element)
      const paper = getComputedStyle(document.body).backgroundColor
      const canvas =
        paper === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.documentElement).backgroundColor : paper
      const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
        const drawn =
          style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0
        return drawn && style[`border${side}Color`] !== canvas
      })
      const outline = style.outlineStyle !== 'none' && style.outlineColor !== canvas
      return { sides, outline, underline: style.textDecorationLine.includes('underline'), style }
    }
    for (const control of document.querySelectorAll('button, input:not([type="hidden"]), select, textarea')) {
      // Of a file's input only its label is drawn.
      if (
        !control.checkVisibility({ opacityProperty: true }) ||
        control.matches('[type="checkbox"], [type="radio"], [type="range"]')
      )
        continue
      // A sign is its own edge: it is drawn in the colour of its button.
      if (control.querySelector('svg') && control.textContent.trim() === '') continue
      // Some have their edge inside, as a key does.
      const { sides, outline, underline } = edges(control.querySelector('kbd') ?? control)
      if (!sides.includes(true) && !outline && !(control.matches('button') && underline))
        found.push(`no edge: ${name(control)}`)
    }
    const chosen =
      '[aria-current]:not([aria-current="false"]), [aria-pressed="true"], [aria-selected="true"], [aria-checked="true"]'
    for (const element of document.querySelectorAll(chosen)) {
      if (!element.checkVisibility() || element.textContent.trim() === '') continue
      const group = element.parentElement?.closest(
        'ul, ol, nav, table, [role="group"], [role="radiogroup"], [role="tablist"]',
      )
      const other = [...(group?.querySelectorAll(element.tagName) ?? [])].find(
        (one) =>
          one !== element && !one.matches(chosen) && one.textContent.trim() !== '' && one.checkVisibility(),
      )
      if (!other) continue
      const looks = (one: Element) => {
        const { sides, outline, underline, style } = edges(one)
        // A sign that is filled tells it too.
        const sign = one.querySelector('svg > *')
        return JSON.stringify([
          sides,
          outline,
          underline,
          style.fontWeight,
          style.color,
          style.backgroundColor,
          style.borderBlockEndWidth,
          style.listStyleType,
          sign ? getComputedStyle(sign).fill : 'none',
        ])
      }
      if (looks(element) === looks(other)) found.push(`as the others: ${name(element)}`)
    }
    return found
  })
}
