import { wholeUrl } from '../feeds/whole-url.ts'
import type { SiteAddress } from '../site-address.ts'
import { SITEMAP_INDEX } from './sitemaps.ts'

/** `robots.txt` (RFC 9309): everything may be read, and here is what there is. */
export function robotsText(address: SiteAddress): string {
  const place =
    address.base === '/'
      ? []
      : [
          `# Crawlers ask for this file at the root of the host only: ${address.origin}/robots.txt`,
          '# Put it there, or add its Sitemap line to the one that is there.',
        ]
  return [
    ...place,
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${wholeUrl(address, `/${SITEMAP_INDEX}`)}`,
    '',
  ].join('\n')
}
