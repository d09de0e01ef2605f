import { parseAddress } from '#archive/body/address.ts'
import type { Body } from '#archive/body/body.ts'
import type { BodyContext } from '../body-context.ts'
import { rewrite } from './rewrite.ts'

/** Gives every link its address in the archive; of a link that leads nowhere the text stays. */
export function resolveLinks(body: Body, context: Pick<BodyContext, 'resolveLink'>): Body {
  return rewrite(body, (node) => {
    if (node.tagName !== 'a') return [node]
    const { href, ...rest } = node.properties
    const resolved = typeof href === 'string' ? linkAddress(href, context) : null
    if (resolved === null) return node.children
    return [{ ...node, properties: { ...rest, href: resolved } }]
  })
}

/** The address that a link gets, or `null` where the archive can't link there. */
export function linkAddress(href: string, { resolveLink }: Pick<BodyContext, 'resolveLink'>): string | null {
  const resolved = resolveLink(href)
  const address = resolved === null ? null : parseAddress(resolved)
  return address?.kind === 'web' ? address.url.href : address ? resolved : null
}
