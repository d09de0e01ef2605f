import { wholeUrl } from '../feeds/whole-url.ts'
import { toXml, xml, XML_DECLARATION } from '../feeds/xml.ts'
import type { SiteAddress } from '../site-address.ts'
import { AddressList } from './address-list.ts'

/** Where the index lies within the published site. */
export const SITEMAP_INDEX = 'sitemap.xml'

/** The most addresses of one sitemap: https://www.sitemaps.org/protocol.html#index */
export const SITEMAP_ADDRESSES = 50_000
/** The most bytes of one sitemap, before compression. */
export const SITEMAP_BYTES = 52_428_800

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const OPENING = `${XML_DECLARATION}\n<urlset xmlns="${NAMESPACE}">\n`
const CLOSING = '</urlset>\n'

/** A page that is no article: front, about, a board, a permanent page of its list. */
export interface SitemapPage {
  /** Within the site: `/news/page/12`. */
  readonly path: string
  /** When what it shows last changed; `null` where that is not known, and nothing is said then. */
  readonly lastModified: string | null
}

export interface SitemapArticle {
  /** Within the site: `/news/123`. */
  readonly path: string
  readonly publishedAt: string | null
  /** `provenance.importedAt`: the capture that its present revision was written from. */
  readonly lastModified: string
}

export interface SitemapFile {
  /** Within the published site: `sitemaps/2010.xml`. */
  readonly path: string
  readonly text: string
}

/** A sitemap that is being put together; all in it is ASCII, so that its length is its size. */
interface Part {
  readonly path: string
  readonly lines: string[]
  bytes: number
  lastModified: string | null
}

/**
 * Collects the addresses of a site and writes its sitemaps: one for each year of publication, as the time itself says
 * it, so that those of years long past never change. Holds about 20 bytes an address; of the texts it makes one at a
 * time. The same addresses in the same order, the same bytes.
 */
export class Sitemaps {
  readonly #address: SiteAddress
  readonly #pages = new AddressList()
  readonly #undated = new AddressList()
  readonly #years = new Map<string, AddressList>()
  /** An archive has few different times of import, so each is kept once. Number 0 is: not known. */
  readonly #times: Array<string | null> = [null]
  readonly #timeNumbers = new Map<string | null, number>([[null, 0]])

  constructor(address: SiteAddress) {
    this.#address = address
  }

  addPage({ path, lastModified }: SitemapPage): void {
    this.#pages.add({ path, mark: this.#timeNumber(lastModified) })
  }

  addArticle({ path, publishedAt, lastModified }: SitemapArticle): void {
    this.#listOf(publishedAt).add({ path, mark: this.#timeNumber(lastModified) })
  }

  /** All files, the index last: what it names is there then. Pages come first, then the years, oldest first. */
  *files(): Generator<SitemapFile> {
    const years = [...this.#years].sort(([a], [b]) => (a < b ? -1 : 1))
    const lists: ReadonlyArray<readonly [string, AddressList]> = [
      ['pages', this.#pages],
      ...years,
      ['undated', this.#undated],
    ]
    const index: string[] = []
    for (const [name, list] of lists) {
      for (const { path, lines, lastModified } of this.#parts(name, list)) {
        index.push(`${line('sitemap', wholeUrl(this.#address, `/${path}`), lastModified)}\n`)
        yield { path, text: OPENING + lines.join('') + CLOSING }
      }
    }
    yield {
      path: SITEMAP_INDEX,
      text: `${XML_DECLARATION}\n<sitemapindex xmlns="${NAMESPACE}">\n${index.join('')}</sitemapindex>\n`,
    }
  }

  *#parts(name: string, list: AddressList): Generator<Part> {
    let part: Part | null = null
    let number = 0
    for (const { path, mark } of list) {
      const lastModified = this.#times[mark] ?? null
      const text = `${line('url', wholeUrl(this.#address, path), lastModified)}\n`
      if (
        part !== null &&
        (part.lines.length === SITEMAP_ADDRESSES || part.bytes + text.length > SITEMAP_BYTES)
      ) {
        yield part
        part = null
      }
      if (part === null) {
        number += 1
        const file = number === 1 ? name : `${name}-${number}`
        part = {
          path: `sitemaps/${file}.xml`,
          lines: [],
          bytes: OPENING.length + CLOSING.length,
          lastModified: null,
        }
      }
      part.lines.push(text)
      part.bytes += text.length
      part.lastModified = later(part.lastModified, lastModified)
    }
    if (part !== null) yield part
  }

  #listOf(publishedAt: string | null): AddressList {
    if (publishedAt === null) return this.#undated
    const year = publishedAt.slice(0, 4)
    const list = this.#years.get(year) ?? new AddressList()
    this.#years.set(year, list)
    return list
  }

  #timeNumber(time: string | null): number {
    const known = this.#timeNumbers.get(time)
    if (known !== undefined) return known
    this.#timeNumbers.set(time, this.#times.length)
    return this.#times.push(time) - 1
  }
}

function line(name: 'url' | 'sitemap', url: string, lastModified: string | null): string {
  return toXml(
    xml(name, {}, xml('loc', {}, url), ...(lastModified === null ? [] : [xml('lastmod', {}, lastModified)])),
  )
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return Date.parse(b) > Date.parse(a) ? b : a
}
