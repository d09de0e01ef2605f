import { UNLISTED_PAGES } from './make-site.ts'
import { robotsText } from './sitemap/robots.ts'
import { Sitemaps } from './sitemap/sitemaps.ts'
import type { SiteAddress } from './site-address.ts'
import type { SiteFiles } from './site-files.ts'
import type { PublishedEntry } from './site-state.ts'

/** Writes what search engines ask for first: `robots.txt`, and sitemaps with every page of the site but those for nobody to keep. */
export function writeSitemaps(pages: Iterable<PublishedEntry>, files: SiteFiles, address: SiteAddress): void {
  const sitemaps = new Sitemaps(address)
  for (const [path, , publishedAt, importedAt] of pages) {
    if (UNLISTED_PAGES.has(path)) continue
    if (importedAt === null) sitemaps.addPage({ path, lastModified: null })
    else sitemaps.addArticle({ path, publishedAt, lastModified: importedAt })
  }
  for (const { path, text } of sitemaps.files()) files.write(path, text)
  files.write('robots.txt', robotsText(address))
}
