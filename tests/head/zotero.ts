import { linksOf, metasOf } from './read-head.ts'

/** What a reference manager would save of a page. */
export interface ZoteroItem {
  readonly itemType: string
  readonly title: string
  readonly publicationTitle: string | null
  readonly date: string | null
  /** As they are written: Zotero splits a name at its last space afterwards. */
  readonly creators: readonly string[]
  readonly language: string | null
  readonly section: string | null
  readonly abstractNote: string | null
  readonly url: string
}

/** Vocabularies that Zotero's Embedded Metadata translator knows without a declaration. */
const VOCABULARY = /^(z|dc|dcterms|og|article|citation)[.:_](.+)$/i

/** Open Graph types that stand for a type of Zotero's. `article` is not among them: it is a guess that loses. */
const OPEN_GRAPH_TYPES: ReadonlyMap<string, string> = new Map([
  ['website', 'webpage'],
  ['book', 'book'],
  ['video.movie', 'videoRecording'],
  ['video.other', 'videoRecording'],
  ['music.song', 'audioRecording'],
  ['music.album', 'audioRecording'],
])

/**
 * What Zotero takes from a page for which it has no translator of its own, by the rules of its Embedded Metadata
 * and RDF translators (https://github.com/zotero/translators), as far as they concern the names that a news page has.
 * @param address where the page was loaded from
 */
export function zoteroItemOf(document: Document, address: string): ZoteroItem {
  const said = vocabularyOf(document)
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const [value] = said.get(name) ?? []
      if (value !== undefined) return value
    }
    return null
  }
  const itemType =
    first('z:itemtype', 'z:type') ??
    OPEN_GRAPH_TYPES.get(first('og:type') ?? '') ??
    first('dc:type', 'dcterms:type') ??
    (said.has('citation:title') ? 'journalArticle' : 'webpage')
  const namesSite = ['newspaperArticle', 'webpage', 'blogPost'].includes(itemType)
  const publicationTitle = first('dc:source', 'dcterms:source') ?? (namesSite ? first('og:site_name') : null)
  const canonical = linksOf(document).find(({ rel }) => rel === 'canonical')?.href
  return {
    itemType,
    title: withoutPublication(
      first('dc:title', 'dcterms:title', 'og:title') ?? document.title,
      publicationTitle,
    ),
    publicationTitle,
    date: first('og:published_time', 'article:published_time', 'dcterms:issued', 'dc:date', 'dcterms:date'),
    creators: said.get('dc:creator') ?? said.get('dcterms:creator') ?? authorsOf(document),
    language: first('dc:language', 'dcterms:language') ?? document.documentElement.getAttribute('lang'),
    section: first('article:section'),
    abstractNote: first('og:description', 'dc:description') ?? first('description'),
    url: first('og:url') ?? canonical ?? address,
  }
}

/** What the metas say, by vocabulary and name in small letters: `dc:type`. Empty ones count for nothing. */
function vocabularyOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>()
  for (const { name, content } of metasOf(document)) {
    if (content === '') continue
    for (const word of name.split(/\s+/)) {
      const [, vocabulary = '', rest = ''] = VOCABULARY.exec(word) ?? []
      const key = vocabulary === '' ? word.toLowerCase() : `${vocabulary}:${rest}`.toLowerCase()
      said.set(key, [...(said.get(key) ?? []), content])
    }
  }
  return said
}

function authorsOf(document: Document): string[] {
  const names = metasOf(document)
    .filter(({ name, content }) => name.toLowerCase() === 'author' && /[^\s,\-.;]/.test(content))
    .map(({ content }) => content)
  return [...new Set(names)]
}

/** The name of the publication at the end of a title is taken off, but only after one of these marks. */
function withoutPublication(title: string, publication: string | null): string {
  const line = title.replace(/\s+/gu, ' ')
  if (publication === null || !line.toLowerCase().endsWith(publication.toLowerCase())) return line
  const head = line.slice(0, line.length - publication.length)
  const mark = /\s*[-–—=_:|~#]\s*$/u.exec(head)
  return mark ? head.slice(0, mark.index) : line
}
