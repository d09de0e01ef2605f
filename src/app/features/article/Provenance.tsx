import { m } from '#app/i18n/messages.ts'
import { Time } from '#app/ui/Time.tsx'
import { parseAddress } from '#archive/body/address.ts'
import type { Provenance as ProvenanceRecord } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** Where the text comes from: it stays with the text wherever that is printed. */
export function Provenance({ provenance }: { provenance: ProvenanceRecord }) {
  const original = provenance.originalUrl === null ? null : parseAddress(provenance.originalUrl)
  return (
    <p className={styles.provenance}>
      {original?.kind === 'web' && (
        <>
          {m.first_published_at()}{' '}
          <a href={original.url.href} rel="noopener noreferrer nofollow">
            {original.url.href}
          </a>
          {' · '}
        </>
      )}
      {m.captured_on()} <Time value={provenance.importedAt} form="time" />
    </p>
  )
}
