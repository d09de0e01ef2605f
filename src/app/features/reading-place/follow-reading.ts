/** Where in a text somebody is. */
export interface Spot {
  /** The id of the paragraph. */
  readonly block: string
  /** How much of the text stands before it, from 0 to 1. */
  readonly share: number
}

export interface Following {
  /** Somebody is in the middle of a long text. Called as often as they come to another paragraph. */
  readonly onSpot: (spot: Spot) => void
  /** The end of the text has been in sight for long enough to be read. */
  readonly onEnd: () => void
}

/** What is being read is taken to be below the upper tenth of the window, and above its middle. */
const BAND = '-10% 0px -50% 0px'

/** A text is long if it is longer than this many windows, … */
const LONG = 3
/** … and somebody is in its middle once this much of a window has been read. */
const BEGUN = 0.5

/** How long the end must be in sight, in milliseconds: whoever jumps to the comments passes it sooner. */
const END_MS = 2000

/**
 * Follows how far somebody reads. The browser tells which paragraphs are where one reads, and nothing happens while it scrolls.
 * @param body its paragraphs have ids
 * @param after what stands after it
 * @returns stops
 */
export function followReading(body: Element, after: Element, { onSpot, onEnd }: Following): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined
  const spots = spotsOf(body)
  const inBand = new Set<Element>()
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inBand.add(target)
        else inBand.delete(target)
      }
      const first = spots.find(({ element }) => inBand.has(element))
      if (first && isInMiddle(body)) onSpot({ block: first.element.id, share: first.share })
    },
    { rootMargin: BAND },
  )
  for (const { element } of spots) reading.observe(element)

  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new IntersectionObserver((entries) => {
    clearTimeout(timer)
    if (entries.at(-1)?.isIntersecting) timer = setTimeout(onEnd, END_MS)
  })
  end.observe(after)

  return () => {
    clearTimeout(timer)
    reading.disconnect()
    end.disconnect()
  }
}

/** The numbered paragraphs of a text, in their order, with how much of it stands before each. */
export function spotsOf(body: Element): Array<{ readonly element: Element; readonly share: number }> {
  const blocks = [...body.querySelectorAll('[id^="p-"]')]
  const lengths = blocks.map(({ textContent }) => textContent.length)
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  return blocks.map((element, index) => {
    const share = whole === 0 ? 0 : before / whole
    before += lengths[index] ?? 0
    return { element, share }
  })
}

function isInMiddle(body: Element): boolean {
  const { top, height } = body.getBoundingClientRect()
  return height > LONG * innerHeight && -top > BEGUN * innerHeight
}
