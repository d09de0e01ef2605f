import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { parseImageSource } from '#archive/body/address.ts'
import { showHosts, shownHosts, subscribeShownHosts } from '#app/shown-hosts.ts'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import styles from './BodyImage.module.css'

const NOT_YET = () => false

interface BodyImageProps {
  src: string | undefined
  alt: string
  width: number | undefined
  height: number | undefined
}

/**
 * An image of a body. The archive's own are shown; one that lies on another host is asked for only
 * when the reader wants it, that one or all of the host, since asking tells that host who reads what.
 */
export function BodyImage({ src, alt, width, height }: BodyImageProps) {
  const { source } = useReader()
  const [isWanted, setWanted] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const address = src === undefined ? null : parseImageSource(src)
  const host = address?.kind === 'web' ? address.url.hostname : ''
  // Those that a reader has allowed come once the page has been taken over.
  const isAllowed = useSyncExternalStore(subscribeShownHosts, () => shownHosts().has(host), NOT_YET)
  if (!address) return <>{alt}</>
  const isForeign = address.kind === 'web'
  if (hasFailed) return <ImageNote text={m.image_failed()} alt={alt} />
  if (isForeign && !isWanted && !isAllowed) {
    return (
      <ImageNote text={m.image_elsewhere({ host })} alt={alt}>
        <button type="button" onClick={() => setWanted(true)}>
          {m.show_image()}
        </button>
        <button type="button" onClick={() => showHosts([...shownHosts(), host])}>
          {m.show_images_of_host()}
        </button>
      </ImageNote>
    )
  }
  return (
    <img
      src={isForeign ? address.url.href : source.fileUrl(address.path)}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  )
}

function ImageNote({ text, alt, children }: { text: string; alt: string; children?: ReactNode }) {
  return (
    <span className={styles.note}>
      <span>{text}</span>
      {alt !== '' && <span className={styles.alt}>{alt}</span>}
      {children}
    </span>
  )
}
