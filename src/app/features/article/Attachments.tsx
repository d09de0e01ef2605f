import { formatBytes, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import { isArchiveFile } from '#archive/paths.ts'
import type { Attachment } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** The files that came with an article, with their size and how often they were downloaded. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  const { source } = useReader()
  if (attachments.length === 0) return null
  return (
    <section aria-labelledby="attachments" className={styles.part}>
      <h2 id="attachments">{m.attachments()}</h2>
      <ul>
        {attachments.map(({ name, url, bytes, downloads }, index) => (
          <li key={index}>
            {url !== null && isArchiveFile(url) ? (
              <a href={source.fileUrl(url)} download={name}>
                <Foreign>{name}</Foreign>
              </a>
            ) : (
              <>
                <Foreign>{name}</Foreign> <span className={styles.detail}>{m.attachment_missing()}</span>
              </>
            )}
            {bytes !== null && <span className={styles.detail}>{formatBytes(bytes)}</span>}{' '}
            {downloads !== null && (
              <span className={styles.detail}>
                {m.downloads({ count: downloads, shown: formatNumber(downloads) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
