import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { parseAddress } from '#archive/body/address.ts'
import type { RelatedLink } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** The links that the author gave with the article; the host of each is plain to see. */
export function RelatedLinks({ links }: { links: readonly RelatedLink[] }) {
  const safe = links.flatMap(({ url, clicks }) => {
    const address = parseAddress(url)
    return address?.kind === 'web' ? [{ url: address.url, clicks }] : []
  })
  if (safe.length === 0) return null
  return (
    <section aria-labelledby="links" className={styles.part}>
      <h2 id="links">{m.related_links()}</h2>
      <ul>
        {safe.map(({ url, clicks }, index) => (
          <li key={index}>
            <a href={url.href} rel="noopener noreferrer nofollow ugc">
              <b>{url.hostname}</b>
              {url.href.slice(url.origin.length)}
            </a>
            {clicks !== null && clicks > 0 && (
              <span className={styles.detail}>
                {m.clicks({ count: clicks, shown: formatNumber(clicks) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
