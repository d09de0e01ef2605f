/** A page reduced to what it says. */
export interface PlainPage {
  /** Escaped for HTML. */
  readonly title: string
  readonly lang: string
  /** HTML of elements that mean something, without boxes, classes and hidden words. */
  readonly body: string
}

/** Runs in a page. Writes what it shows as somebody would by hand. */
export function readPage(): PlainPage {
  const MEANINGFUL = new Set(
    'a article aside b blockquote br code dd del dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins li main nav ol p pre q section small strong sub sup table tbody td th thead time tr u ul'.split(
      ' ',
    ),
  )
  const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'link', 'meta'])
  const KEPT = ['href', 'datetime', 'src', 'alt', 'width', 'height', 'id', 'start', 'lang']

  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

  const isShown = (element: Element) => {
    // Without a box of its own, it is where its content is.
    if (getComputedStyle(element).display === 'contents') return true
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const { width, height } = element.getBoundingClientRect()
    // Words for screen readers only stand in a box of one pixel.
    return getComputedStyle(element).position !== 'absolute' || width > 1 || height > 1
  }

  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')

  const write = (node: Node): string => {
    if (node instanceof Text) return escape(node.data.replace(/\s+/g, ' '))
    if (!(node instanceof Element)) return ''
    const name = node.localName
    if (LEFT_OUT.has(name) || !isShown(node)) return ''
    const content = [...node.childNodes].map(write).join('')
    // In a flexible box every child is a block to the browser; by hand it would be a word in a line.
    const isInline = name === 'span' || getComputedStyle(node).display.startsWith('inline')
    if (!MEANINGFUL.has(name)) {
      if (isInline) return `${content} `
      return hasOwnText(node) ? `<p>${content}</p>\n` : `${content}\n`
    }
    if (name === 'br' || name === 'hr') return `<${name}>`
    if (name !== 'img' && content.trim() === '') return ''
    const attributes = KEPT.filter((attribute) => node.hasAttribute(attribute))
      .map((attribute) => ` ${attribute}="${escape(node.getAttribute(attribute) ?? '')}"`)
      .join('')
    if (name === 'img') return `<img${attributes}>`
    return `<${name}${attributes}>${content.trim()}</${name}>${isInline ? '' : '\n'}`
  }

  return {
    title: escape(document.title),
    lang: document.documentElement.lang,
    body: [...document.body.childNodes]
      .map(write)
      .join('')
      .replace(/\s*\n\s*/g, '\n')
      .replace(/ +/g, ' ')
      .trim(),
  }
}
