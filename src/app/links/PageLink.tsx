import { useReader } from '#app/reader.ts'
import type { AnchorHTMLAttributes } from 'react'

interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address of the reader, made by `paths.ts`; or a part of the page that is open: `#comments`. */
  to: string
}

/**
 * A link to a page of the reader. It is a plain anchor: the shell follows it without loading a whole page
 * (`use-following.ts`), for all links of a page at once, since a page has a hundred of them, and a component that knows
 * the router in each made drawing a page by half as slow again.
 */
export function PageLink({ to, children, ...attributes }: PageLinkProps) {
  const { base } = useReader()
  return (
    <a {...attributes} href={to.startsWith('#') ? to : base + to.slice(1)}>
      {children}
    </a>
  )
}
