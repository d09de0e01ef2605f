/** A bookmark as a browser would have it after importing a file. */
export interface ImportedByBrowser {
  readonly url: string
  readonly title: string
  /** The folders around it, from the outside in. */
  readonly path: readonly string[]
  /** Seconds since 1970; `null` where it takes the time of the import. */
  readonly addDate: number | null
}

/** The character references that it knows; any other stays as it is written. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

/**
 * What Chromium imports of a bookmark file, by the rules of its reader (chrome/utility/importer/bookmark_html_reader.cc): it knows
 * nothing of HTML, but looks at one line after the other for what it begins with; `<A` and `<H3` in exactly this spelling.
 */
export function importedByChromium(file: string): ImportedByBrowser[] {
  const found: ImportedByBrowser[] = []
  const path: string[] = []
  let heading: string | null = null
  for (const whole of file.split('\n')) {
    const line = whole.trim().replace(/^(?:<HR> *)+/i, '')
    const item = line.replace(/^<DT> */i, '')
    const folder = contentOf(item, '<H3', '</H3>')
    const link = contentOf(item, '<A', '</A>')
    if (folder) heading = folder.text
    else if (link) {
      const url = unescaped(attribute(link.attributes, 'HREF') ?? '')
      const seconds = Number(attribute(link.attributes, 'ADD_DATE') ?? 0)
      const addDate = seconds > 0 && seconds < 2 ** 32 ? seconds : null
      if (URL.canParse(url)) found.push({ url, title: link.text, path: [...path], addDate })
    } else if (/^<DL>/i.test(line)) {
      if (heading !== null) path.push(heading)
      heading = null
    } else if (/^<\/DL>/i.test(line)) {
      if (path.pop() === undefined) break
    }
  }
  return found
}

function contentOf(line: string, open: string, close: string): { attributes: string; text: string } | null {
  const end = line.indexOf(close)
  const tagEnd = line.lastIndexOf('>', end) + 1
  if (!line.startsWith(open) || end === -1 || tagEnd <= open.length) return null
  return { attributes: line.slice(open.length, tagEnd - 1), text: unescaped(line.slice(tagEnd, end)) }
}

/** The first place where the name stands before `="`, in another name or a value too; a `\"` does not end it. */
function attribute(attributes: string, name: string): string | null {
  const begin = attributes.indexOf(`${name}="`)
  if (begin === -1) return null
  const start = begin + name.length + 2
  // An empty value is not seen as one: the search for the end begins behind the first character.
  for (let end = start + 1; end < attributes.length; end++) {
    if (attributes[end] === '"' && attributes[end - 1] !== '\\') return attributes.slice(start, end)
  }
  return null
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (reference) => REFERENCES[reference] ?? reference)
}
