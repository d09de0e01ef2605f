/** The document's title: `Headline > Board | Site`, the most telling first. Foreign text has no controls left. */
export function PageTitle({ parts, site }: { parts: readonly string[]; site: string }) {
  return <title>{parts.length === 0 ? site : `${parts.join(' > ')} | ${site}`}</title>
}
