import type { HeadMeta, PageHead } from './head.ts'

/**
 * Puts a page's head into the document's. React lifts these elements there, on the server too, and takes them
 * away with the page (https://react.dev/reference/react-dom/components/meta). Structured data is not among them:
 * a script element made in the browser is refused under Trusted Types, and nobody there reads it.
 */
export function Head({ head: { title, description, canonical, robots, metas, links } }: { head: PageHead }) {
  return (
    <>
      <title>{title}</title>
      {description !== null && <meta name="description" content={description} />}
      {robots !== null && <meta name="robots" content={robots} />}
      {canonical !== null && <link rel="canonical" href={canonical} />}
      {metas.map((meta) => (
        <meta key={nameOf(meta)} {...meta} />
      ))}
      {links.map(({ hreflang, ...link }) => (
        <link key={`${link.rel} ${link.href}`} {...link} hrefLang={hreflang} />
      ))}
    </>
  )
}

function nameOf(meta: HeadMeta): string {
  return 'name' in meta ? meta.name : meta.property
}
