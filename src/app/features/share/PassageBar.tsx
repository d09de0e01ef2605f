import type { CitedArticle } from '#app/citation/reference.ts'
import { sourceLine } from '#app/citation/source-line.ts'
import { m } from '#app/i18n/messages.ts'
import { announce } from '#app/ui/announcements.ts'
import { copy } from '#app/ui/copy.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'
import { passageLink } from './passage-link.ts'
import { paragraphOf, type Passage } from './passage.ts'
import styles from './PassageBar.module.css'
import { quotation } from './quotation.ts'
import { placeBeside } from './place-beside.ts'
import { usePassage } from './use-passage.ts'
import { sharedThrough } from './web-share.ts'

interface PassageBarProps {
  /** The element whose passages are offered. */
  bodyId: string
  cited: CitedArticle
  /** The site's, in the language of the interface. */
  disclaimer: string | null
}

/**
 * What can be done with a selected passage, beside it: copy it with its source, copy its address, hand it on. By keyboard the next Tab goes
 * there, and Escape away.
 */
export function PassageBar({ bodyId, cited, disclaimer }: PassageBarProps) {
  const passage = usePassage(bodyId)
  const [left, setLeft] = useState<Passage | null>(null)
  const isOffered = passage !== null && passage !== left
  return (
    <>
      {/* In the page before there is anything to say. */}
      <VisuallyHidden>
        <span role="status">{isOffered ? m.passage_selected() : ''}</span>
      </VisuallyHidden>
      {isOffered && (
        <Bar passage={passage} cited={cited} disclaimer={disclaimer} onLeave={() => setLeft(passage)} />
      )}
    </>
  )
}

interface BarProps extends Omit<PassageBarProps, 'bodyId'> {
  passage: Passage
  onLeave: () => void
}

function Bar({ passage, cited, disclaimer, onLeave }: BarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const spot = usePlace(bar, passage)
  useKeys(bar, passage, onLeave)

  const copyQuotation = async () => {
    const url = passage.paragraph === null ? cited.url : `${cited.url}#${passage.paragraph}`
    const isCopied = await copy(quotation({ passage: passage.text, cited, url, disclaimer }))
    announce(isCopied ? m.quotation_copied() : m.copy_refused())
  }
  const copyLink = async () => {
    const isCopied = await copy(passageLink(passage, cited.url))
    announce(isCopied ? m.address_copied() : m.copy_refused())
  }
  const share = () => {
    const url = passageLink(passage, cited.url)
    const { plain } = quotation({ passage: passage.text, cited, url, disclaimer })
    void sharedThrough({ title: sourceLine(cited), text: plain, url })
  }

  return (
    <div
      ref={bar}
      role="group"
      aria-label={m.with_passage()}
      className={styles.bar}
      style={spot ?? OUT_OF_SIGHT}
    >
      <button type="button" onMouseDown={keepSelection} onClick={() => void copyQuotation()}>
        {m.copy_quotation()}
      </button>
      <button type="button" onMouseDown={keepSelection} onClick={() => void copyLink()}>
        {m.copy_passage_link()}
      </button>
      {'share' in navigator && (
        <button type="button" onMouseDown={keepSelection} onClick={share}>
          {m.share()}
        </button>
      )}
    </div>
  )
}

const OUT_OF_SIGHT = { visibility: 'hidden' } as const

/** A press of a button would take the selection away. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault()
}

/** Where the bar stands while the page moves below it, in the window; `null` while its passage is out of sight. */
function usePlace(
  bar: RefObject<HTMLDivElement | null>,
  { range }: Passage,
): { top: number; left: number } | null {
  const [spot, setSpot] = useState<{ top: number; left: number } | null>(null)

  // Before the first paint: nothing is seen where it does not belong.
  useLayoutEffect(() => {
    const place = () => {
      const size = bar.current?.getBoundingClientRect()
      const lines = [...range.getClientRects()]
      const [first, last] = [lines[0], lines.at(-1)]
      if (!size || !first || !last) return
      setSpot(
        placeBeside({
          first,
          last,
          bar: size,
          window: { width: document.documentElement.clientWidth, height: window.innerHeight },
          isTouch: matchMedia('(pointer: coarse)').matches,
        }),
      )
    }
    place()
    window.addEventListener('scroll', place, { passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place)
      window.removeEventListener('resize', place)
    }
  }, [bar, range])

  return spot
}

/** Where the keys lead: from the passage into the bar with Tab, out of it back to the passage, and away with Escape. */
function useKeys(bar: RefObject<HTMLDivElement | null>, { range }: Passage, onLeave: () => void): void {
  useEffect(() => {
    const leave = () => {
      const paragraph = paragraphOf(range.endContainer)
      if (bar.current?.contains(document.activeElement) && paragraph) {
        paragraph.tabIndex = -1
        paragraph.focus({ preventScroll: true })
      }
      onLeave()
    }
    const press = (event: KeyboardEvent) => {
      const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
      const { activeElement } = document
      const isInside = bar.current?.contains(activeElement) ?? false
      if (event.key === 'Escape') leave()
      if (event.key !== 'Tab') return
      if (!isInside && !event.shiftKey && !isField(activeElement)) {
        event.preventDefault()
        buttons[0]?.focus()
      } else if (isInside && activeElement === (event.shiftKey ? buttons[0] : buttons.at(-1))) {
        // On with what follows the passage, or what stands before it.
        leave()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [bar, range, onLeave])
}

function isField(element: Element | null): boolean {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    (element?.closest('dialog') ?? null) !== null
  )
}
