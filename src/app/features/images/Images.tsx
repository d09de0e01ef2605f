import { m } from '#app/i18n/messages.ts'
import { lazyCode } from '#app/lazy-page.tsx'
import { announce } from '#app/ui/announcements.ts'
import { useEffect, useEffectEvent, useState, type ComponentType } from 'react'
import type { ImageDialogProps } from './ImageDialog.tsx'
import { imagesOfPage, makeOpenable, watchImages } from './openable.ts'
import { useShownHosts } from './use-shown-hosts.ts'

const dialogCode = lazyCode(() => import('./ImageDialog.tsx').then(({ ImageDialog }) => ImageDialog))

interface Opened {
  readonly Dialog: ComponentType<ImageDialogProps>
  readonly images: readonly HTMLImageElement[]
  readonly place: number
}

/** Images of an article and its comments open large, by pointer and by key; those of hosts that were allowed are shown. */
export function Images() {
  const [opened, setOpened] = useState<Opened | null>(null)
  useShownHosts()

  const open = useEffectEvent((image: HTMLImageElement) => {
    const images = imagesOfPage()
    const place = images.indexOf(image)
    if (place < 0) return
    dialogCode.load().then(
      (Dialog) => setOpened({ Dialog, images, place }),
      () => announce(m.could_not_be_loaded()),
    )
  })

  // The images are foreign text's: they are drawn elsewhere, and come when they are wanted.
  useEffect(() => {
    const onPress = (event: MouseEvent | KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof HTMLImageElement) || !imagesOfPage().includes(target)) return
      if (event instanceof KeyboardEvent ? !isPress(event) : event.defaultPrevented) return
      event.preventDefault()
      open(target)
    }
    const stop = watchImages(() => imagesOfPage().forEach(makeOpenable))
    document.addEventListener('click', onPress)
    document.addEventListener('keydown', onPress)
    return () => {
      stop()
      document.removeEventListener('click', onPress)
      document.removeEventListener('keydown', onPress)
    }
  }, [])

  if (!opened) return null
  const { Dialog, images, place } = opened
  return <Dialog images={images} first={place} onClose={() => setOpened(null)} />
}

/** Whether a key presses a button. */
function isPress({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && !ctrlKey && !altKey && !metaKey
}
