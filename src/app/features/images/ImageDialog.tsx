import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react'
import styles from './Images.module.css'
import { nameOfImage } from './openable.ts'

export interface ImageDialogProps {
  /** The images of the page, as they stand on it. */
  images: readonly HTMLImageElement[]
  /** The index of the one that is shown first. */
  first: number
  onClose: () => void
}

/** How large an image is shown: as large as there is room for, or so many times its own size; and how wide that is, in CSS pixels. */
type Zoom = 'fit' | { readonly times: number; readonly width: number }

const STEP = 1.25
const LIMITS = { least: 0.1, most: 8 } as const
/** How far an arrow moves a large image, in CSS pixels. */
const MOVE = 80

/** An image as large as the window, or larger, with the ways to the others of its page. */
export function ImageDialog({ images, first, onClose }: ImageDialogProps) {
  const [place, setPlace] = useState(first)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const stage = useRef<HTMLDivElement>(null)
  const shown = useRef<HTMLImageElement>(null)
  const go = (by: 1 | -1) => {
    if (!images[place + by]) return
    setPlace(place + by)
    setZoom('fit')
  }
  const zoomBy = (factor: number) => {
    const { width = 0, naturalWidth = 0 } = shown.current ?? {}
    // From the size that is seen now, which is no multiple where it was made to fit.
    if (naturalWidth > 0) zoomTo((zoom === 'fit' ? width / naturalWidth : zoom.times) * factor)
  }
  const zoomTo = (wanted: number) => {
    const times = Math.min(LIMITS.most, Math.max(LIMITS.least, wanted))
    setZoom({ times, width: (shown.current?.naturalWidth ?? 0) * times })
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const move = (left: number, top: number) => stage.current?.scrollBy({ left, top })
    const isLarge = zoom !== 'fit'
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(STEP),
      '=': () => zoomBy(STEP),
      '-': () => zoomBy(1 / STEP),
      '0': () => setZoom('fit'),
      '1': () => zoomTo(1),
      ArrowLeft: () => (isLarge ? move(-MOVE, 0) : go(-1)),
      ArrowRight: () => (isLarge ? move(MOVE, 0) : go(1)),
      ArrowUp: () => move(0, -MOVE),
      ArrowDown: () => move(0, MOVE),
    }
    const act = actions[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })

  // While it is open, keys are pressed nowhere else; on which of its buttons is all the same.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  const image = images[place]
  if (!image) return null
  const name = nameOfImage(image)
  return (
    <Dialog title={m.image()} onClose={onClose} className={styles.dialog}>
      <div className={styles.viewer}>
        <div
          ref={stage}
          role="region"
          aria-label={name}
          tabIndex={0}
          className={styles.stage}
          data-large={zoom !== 'fit' || undefined}
          onPointerMove={drag}
        >
          <img
            ref={shown}
            key={place}
            src={image.src}
            alt={name}
            referrerPolicy="no-referrer"
            draggable={false}
            style={zoom === 'fit' ? undefined : { inlineSize: zoom.width }}
          />
        </div>
        <p role="status" className={styles.caption}>
          {images.length > 1 &&
            `${m.image_place({ place: formatNumber(place + 1), count: formatNumber(images.length) })} `}
          <bdi>{name}</bdi>
        </p>
        <div className={styles.controls}>
          {images.length > 1 && (
            <>
              <button type="button" aria-disabled={place === 0 || undefined} onClick={() => go(-1)}>
                ← {m.previous_image()}
              </button>
              <button
                type="button"
                aria-disabled={place === images.length - 1 || undefined}
                onClick={() => go(1)}
              >
                {m.next_image()} →
              </button>
            </>
          )}
          <button type="button" aria-label={m.zoom_out()} onClick={() => zoomBy(1 / STEP)}>
            −
          </button>
          <button type="button" aria-label={m.zoom_in()} onClick={() => zoomBy(STEP)}>
            ＋
          </button>
          <button type="button" aria-pressed={zoom === 'fit'} onClick={() => setZoom('fit')}>
            {m.zoom_fit()}
          </button>
          <button type="button" aria-pressed={zoom !== 'fit' && zoom.times === 1} onClick={() => zoomTo(1)}>
            100 %
          </button>
          {/* A file, and no page of the reader. */}
          <a href={image.src} type="image/*" rel="noreferrer" className={styles.address}>
            {image.src}
          </a>
        </div>
      </div>
    </Dialog>
  )
}

/** Moves a large image with the mouse; fingers move it by themselves. */
function drag({
  currentTarget,
  buttons,
  pointerType,
  movementX,
  movementY,
}: PointerEvent<HTMLElement>): void {
  if (pointerType === 'mouse' && buttons === 1) currentTarget.scrollBy(-movementX, -movementY)
}
