import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { useReader } from '#app/reader.ts'
import { parseAddress } from '#archive/body/address.ts'
import type { ReactNode } from 'react'
import styles from './BodyTree.module.css'

interface BodyLinkProps {
  href: string | undefined
  title: string | undefined
  /** What the link says, to tell whether it names its host already. */
  text: string
  children: ReactNode
}

/** A link that somebody wrote: where it leaves the archive, its host stands beside it. */
export function BodyLink({ href, title, text, children }: BodyLinkProps) {
  const { source } = useReader()
  const address = href === undefined ? null : parseAddress(href)
  switch (address?.kind) {
    case 'article':
      return <ArticleLink to={address}>{children}</ArticleLink>
    case 'file':
      return (
        <a href={source.fileUrl(address.path)} title={title} download>
          {children}
        </a>
      )
    case 'contact':
      return (
        <a href={address.href} title={title}>
          {children}
        </a>
      )
    case 'web':
      return (
        <>
          <a href={address.url.href} title={title} rel="noopener noreferrer nofollow ugc">
            {children}
          </a>
          {!namesHost(text, address.url.hostname) && (
            <span className={styles.host}> ({address.url.hostname})</span>
          )}
        </>
      )
    case undefined:
      return <>{children}</>
  }
}

/** Whether a link's text is itself an address on that host; a text that only mentions it may mean to deceive. */
function namesHost(text: string, hostname: string): boolean {
  const address = text.trim().replace(/^(?=www\.)/iu, 'http://')
  return URL.canParse(address) && new URL(address).hostname === hostname
}
