/** A meta with a name, be it by `name` or by `property`. */
export interface NamedMeta {
  readonly name: string
  readonly content: string
  readonly media: string | null
}

/** The named metas of a document, in their order. */
export function metasOf(document: Document): NamedMeta[] {
  return [...document.querySelectorAll('meta')].flatMap((meta) => {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property')
    if (name === null) return []
    return [{ name, content: meta.getAttribute('content') ?? '', media: meta.getAttribute('media') }]
  })
}

/** What the first meta of a name says; `null` where there is none. Case counts for nothing. */
export function contentOf(document: Document, name: string): string | null {
  const wanted = name.toLowerCase()
  return metasOf(document).find((meta) => meta.name.toLowerCase() === wanted)?.content ?? null
}

/** A link as it is written, one entry for each of its relations. */
export interface HeadLinkEntry {
  readonly rel: string
  readonly href: string
  readonly type: string | null
}

/** The links of a document, in their order. */
export function linksOf(document: Document): HeadLinkEntry[] {
  return [...document.querySelectorAll('link')].flatMap((link) =>
    (link.getAttribute('rel') ?? '').split(/\s+/).map((rel) => ({
      rel,
      href: link.getAttribute('href') ?? '',
      type: link.getAttribute('type'),
    })),
  )
}

/** A whole address, http or https. */
export function isAbsolute(address: string): boolean {
  return /^https?:\/\/[^/]/.test(address) && URL.canParse(address)
}

/** ISO 8601 with a zone: `2010-03-26T07:30:00+09:00`. */
export function isTimeWithZone(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  )
}
