import type { Address } from '#archive/body/address.ts'
import { absoluteUrl, type SiteAddress } from '../site-address.ts'

/** A page of the site as a whole URL in ASCII: a series may be called in Korean. @param path `/series/강` */
export function wholeUrl(site: SiteAddress, path: string): string {
  return new URL(absoluteUrl(site, path)).href
}

/** Where a link of a body leads, for somebody who reads it outside the site. */
export function wholeAddress(target: Address, site: SiteAddress): string {
  switch (target.kind) {
    case 'article':
      return wholeUrl(site, `/${target.board}/${target.id}`)
    case 'file':
      return wholeUrl(site, `/archive/${target.path}`)
    case 'web':
      return target.url.href
    case 'contact':
      return target.href
  }
}
