import { whenIdle } from '#app/when-idle.ts'
import { afterPaint } from './after-paint.ts'

/** What shows that somebody is about to use the page. */
const SIGNS = ['pointerover', 'pointerdown', 'keydown', 'touchstart'] as const

/** The script of published pages that loads this one. */
interface StartScript extends HTMLScriptElement {
  /** What was clicked before this one was there. */
  readonly pressed?: EventTarget | null
}

/**
 * Starts a task once the page has been painted and the browser is idle, or as soon as somebody uses the page. A button
 * that is pressed before the task is done is pressed again afterwards; links work by themselves.
 */
export function onFirstUse(task: () => Promise<void>): void {
  let pressed: HTMLElement | null = null
  const press = ({ target }: Pick<Event, 'target'>) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (button) pressed = button
  }
  let isStarted = false
  const start = () => {
    if (isStarted) return
    isStarted = true
    for (const sign of SIGNS) removeEventListener(sign, start)
    task()
      .then(() => pressed?.click())
      // The page stays as it was published: its links lead to whole pages. But it is a fault, and told as one.
      .catch(reportError)
      .finally(() => removeEventListener('click', press))
  }
  const earlier = document.querySelector<StartScript>('script[data-boot]')?.pressed
  addEventListener('click', press)
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true })
  if (earlier) {
    press({ target: earlier })
    start()
  } else afterPaint(() => whenIdle(start))
}
