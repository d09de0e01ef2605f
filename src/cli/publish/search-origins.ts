import type { Manifest } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import type { SiteAddress } from './site-address.ts'

/** The origins of other servers that the reader asks when it searches: they have to be in the policy of its pages. */
export function searchOrigins({ search }: Pick<Manifest, 'search'>): string[] {
  return search?.engine === 'meilisearch' ? [new URL(search.url).origin] : []
}

/** What is wrong with the server of the search for a site at this address; `null` where nothing is. */
export function searchFinding(manifest: Pick<Manifest, 'search'>, site: SiteAddress): Finding | null {
  const blocked = searchOrigins(manifest).find((origin) => isBlocked(origin, site))
  if (blocked === undefined) return null
  const expected = 'an https address: browsers let no page of an https site ask a server over http'
  return { file: MANIFEST_PATH, where: 'search.url', rule: 'search-blocked', expected, found: blocked }
}

/** https://www.w3.org/TR/mixed-content/; this machine itself counts as safe. */
function isBlocked(origin: string, site: SiteAddress): boolean {
  const { protocol, hostname } = new URL(origin)
  const isHere = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
  return site.origin.startsWith('https:') && protocol === 'http:' && !isHere
}
