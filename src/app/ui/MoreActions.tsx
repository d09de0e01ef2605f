import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './MoreActions.module.css'

export interface MoreAction {
  readonly label: string
  readonly act: () => void
}

interface MoreActionsProps {
  label: string
  actions: readonly MoreAction[]
}

/** Pixels between the actions and the edge of the window. */
const EDGE = 8

/**
 * A button that shows more buttons below itself (https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/), until one is chosen, Escape is pressed,
 * or something else in the page is used.
 */
export function MoreActions({ label, actions }: MoreActionsProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const list = useRef<HTMLUListElement>(null)
  const [shift, setShift] = useState(0)

  // Before the first paint: below the button, and within the window.
  useLayoutEffect(() => {
    if (!isOpen || !list.current) return
    const { right } = list.current.getBoundingClientRect()
    setShift((before) => Math.min(0, document.documentElement.clientWidth - EDGE - (right - before)))
  }, [isOpen])

  // What happens elsewhere in the page, and keys wherever the focus is in here.
  useEffect(() => {
    if (!isOpen) return undefined
    const isWithin = (target: EventTarget | null) => target instanceof Node && whole.current?.contains(target)
    const goElsewhere = ({ target }: Event) => {
      if (!isWithin(target)) setOpen(false)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isWithin(event.target)) return
      event.preventDefault()
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', goElsewhere)
    document.addEventListener('focusin', goElsewhere)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('pointerdown', goElsewhere)
      document.removeEventListener('focusin', goElsewhere)
      document.removeEventListener('keydown', press)
    }
  }, [isOpen])

  return (
    <div ref={whole} className={styles.whole}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <ul id={id} ref={list} hidden={!isOpen} className={styles.actions} style={{ insetInlineStart: shift }}>
        {actions.map((action) => (
          <li key={action.label}>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                button.current?.focus()
                action.act()
              }}
            >
              {action.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
