import type { Page } from 'playwright-core'

/**
 * Texts that can't be read in full: cut off by the box that they are in, though nothing scrolls there, or lying on each
 * other. What only assistive technology is to have is left out.
 */
export async function lostTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}">${element.textContent.trim().slice(0, 40)}`
    const boxes: Array<{ rect: DOMRect; element: Element }> = []
    const cut = new Set<string>()
    // What is behind a dialog is not there for now.
    const root = document.querySelector('dialog[open]') ?? document.body
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || node.nodeValue?.trim() === '' || !element.checkVisibility({ visibilityProperty: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      let isHidden = false
      let scrolls = false
      for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box)
        const { left, right, top, bottom, width, height } = box.getBoundingClientRect()
        // An excerpt, which says by its dots that there is more.
        if (style.clipPath !== 'none' || style.webkitLineClamp !== 'none') isHidden = true
        if (/auto|scroll/u.test(style.overflowX + style.overflowY)) scrolls = true
        // What `overflow-clip-margin` lets out, and what letters have beyond their line.
        const room = 2 + Number.parseFloat(style.getPropertyValue('overflow-clip-margin') || '0')
        if (scrolls || isHidden || !/hidden|clip/u.test(style.overflowX + style.overflowY)) continue
        if (width <= 1 || height <= 1) isHidden = true
        else if (
          rects.some(
            (rect) =>
              rect.left < left - room ||
              rect.right > right + room ||
              rect.bottom > bottom + room + 4 ||
              rect.top < top - room - 4,
          )
        )
          cut.add(name(box))
      }
      if (!isHidden && !scrolls) for (const rect of rects) boxes.push({ rect, element })
    }
    const over = new Set<string>()
    boxes.sort((a, b) => a.rect.top - b.rect.top)
    for (const [index, { rect, element }] of boxes.entries()) {
      for (let next = index + 1; next < boxes.length; next++) {
        const other = boxes[next]
        if (!other || other.rect.top >= rect.bottom) break
        if (other.element.contains(element) || element.contains(other.element)) continue
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left)
        const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top
        // The boxes of lines are higher than their letters.
        if (across > 2 && down > Math.min(rect.height, other.rect.height) * 0.4) {
          over.add(`${name(element)} on ${name(other.element)}`)
        }
      }
    }
    return [...[...cut].map((text) => `cut: ${text}`), ...over]
  })
}

/** By how much the page is wider than its window, or a dialog than itself, in CSS pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]')
    const inside = dialog ? dialog.scrollWidth - dialog.clientWidth : 0
    return Math.max(inside, document.documentElement.scrollWidth - innerWidth)
  })
}

/**
 * Line, paragraph, letter and word spacing as a reader may set them (WCAG 2.2, 1.4.12). A constructed style sheet, which the
 * page's policy has nothing against.
 */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}
