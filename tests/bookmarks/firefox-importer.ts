import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { ImportedByBrowser } from './chromium-importer.ts'

/** The same with what else it takes over. */
export interface ImportedByFirefox extends ImportedByBrowser {
  readonly tags: readonly string[]
}

/** A list that is open, with what was read in it. */
interface Frame {
  readonly path: readonly string[]
  nesting: number
}

/**
 * What Firefox imports of a bookmark file, by the rules of its reader (toolkit/components/places/BookmarkHTMLUtils.sys.mjs): the
 * file is parsed as HTML, and its elements are taken in their order.
 */
export function importedByFirefox(file: string): ImportedByFirefox[] {
  const found: ImportedByFirefox[] = []
  const frames: Frame[] = [{ path: [], nesting: 0 }]
  let link: Omit<ImportedByFirefox, 'title'> | null = null
  let text = ''

  const top = () => frames.at(-1) ?? { path: [], nesting: 0 }
  const open = (element: DefaultTreeAdapterTypes.Element) => {
    const value = (name: string) => element.attrs.find((attr) => attr.name === name)?.value.trim()
    if (/^h[2-6]$/.test(element.tagName)) {
      if (top().nesting === 0 && frames.length > 1) frames.pop()
      text = ''
    } else if (element.tagName === 'a') {
      text = ''
      const url = value('href') ?? ''
      const seconds = Number.parseInt(value('add_date') ?? '', 10)
      const tags = (value('tags') ?? '').split(',').filter((tag) => tag !== '' && tag.length <= 100)
      const addDate = Number.isNaN(seconds) ? null : seconds
      link = URL.canParse(url) ? { url, path: top().path, addDate, tags } : null
    } else if (/^(?:dl|ul|menu)$/.test(element.tagName)) top().nesting++
  }
  const close = ({ tagName }: DefaultTreeAdapterTypes.Element) => {
    if (tagName === 'dd') text = ''
    if (/^h[2-6]$/.test(tagName)) {
      frames.push({ path: [...top().path, text], nesting: 0 })
      text = ''
    } else if (tagName === 'a') {
      if (link) found.push({ ...link, title: text.trim() })
      link = null
      text = ''
    } else if (/^(?:dl|ul|menu)$/.test(tagName)) {
      top().nesting = Math.max(0, top().nesting - 1)
      if (frames.length > 1 && top().nesting === 0) frames.pop()
    }
  }
  const walk = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if (!('tagName' in node)) return
    open(node)
    node.childNodes.forEach(walk)
    close(node)
  }
  parse(file).childNodes.forEach(walk)
  return found
}
