/** Marks that reorder text: in a tab or a bookmark nothing would hold them in their place. */
const REORDERING = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** The document's title: `Headline > Board | Site`, the most telling first. */
export function PageTitle({ parts, site }: { parts: readonly string[]; site: string }) {
  const title = parts.length === 0 ? site : `${parts.join(' > ')} | ${site}`
  return <title>{title.replace(REORDERING, '')}</title>
}
