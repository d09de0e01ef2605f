import { m } from '#app/i18n/messages.ts'
import styles from './Images.module.css'

/** Smaller ones, in CSS pixels, are signs within the text: there is no more to see of them. */
const SMALL = 100

/** Those within a link are the link's. */
const IMAGES = ':is(#article-body, li[id^="c_"] > article) img'

/** The images of the article that is open and of its comments, in the order of the page. */
export function imagesOfPage(): HTMLImageElement[] {
  return [...document.querySelectorAll<HTMLImageElement>(IMAGES)].filter(
    (image) =>
      !image.closest('a') && !(isSmall(image.getAttribute('width')) && isSmall(image.getAttribute('height'))),
  )
}

function isSmall(size: string | null): boolean {
  return size !== null && Number(size) < SMALL
}

/** What an image is called: its description; where it has none, that, and the name of its file. */
export function nameOfImage(image: HTMLImageElement): string {
  return image.alt === '' ? m.image_without_description({ file: fileOfImage(image) }) : image.alt
}

/** The name of its file, as its address has it. */
export function fileOfImage({ src }: HTMLImageElement): string {
  const name = new URL(src, location.href).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Makes an image a button that opens it. The button needs a name: where nobody described the image, that is said. */
export function makeOpenable(image: HTMLImageElement): void {
  if (image.role === 'button') return
  image.ariaLabel = nameOfImage(image)
  image.role = 'button'
  image.tabIndex = 0
  image.ariaHasPopup = 'dialog'
  if (styles['openable'] !== undefined) image.classList.add(styles['openable'])
}

/** Does something now, and again whenever something has come that may have images. @returns stops */
export function watchImages(look: () => void): () => void {
  look()
  const main = document.querySelector('main')
  if (!main) return () => undefined
  const observer = new MutationObserver(look)
  observer.observe(main, { childList: true, subtree: true })
  return () => observer.disconnect()
}
