import { elementsOf } from '#archive/body/body.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { runningText } from '#cli/related/running-text.ts'
import { createHash } from 'node:crypto'

/** What tells that two articles are one text. Numbers, since memory holds those of all articles. */
export interface CopyMarks {
  /** Of the body's words and images, with the title where those are few; `null` where there are none. */
  readonly text: number | null
  /** Of the title; `null` where there is none. */
  readonly title: number | null
  /** Whether an editor moved or copied it from another board. */
  readonly isMoved: boolean
}

/** A shorter body (`출석합니다`) says too little to be known by: its title counts too. In UTF-16 units. */
const ENOUGH_TEXT = 80

export function copyMarks({ title, body, moves }: ArticleRecord): CopyMarks {
  const words = squeezed(runningText(body))
  const images: string[] = []
  for (const { properties } of elementsOf(body)) {
    if (typeof properties['src'] === 'string') images.push(properties['src'])
  }
  const content = [...(words.length < ENOUGH_TEXT ? [title] : []), words, ...images]
  return {
    text: words === '' && images.length === 0 ? null : markOf(content.join('\n')),
    title: title === '' ? null : markOf(squeezed(title)),
    isMoved: moves.length > 0,
  }
}

interface Marked {
  readonly board: string
  readonly copyMarks: CopyMarks
}

/** Whether two articles are one text: a copy of the other, or what was left where it was moved from. */
export function areCopies(
  { board, copyMarks: a }: Marked,
  { board: otherBoard, copyMarks: b }: Marked,
): boolean {
  if (a.text !== null && a.text === b.text) return true
  return board !== otherBoard && (a.isMoved || b.isMoved) && a.title !== null && a.title === b.title
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** 48 bits of a hash. */
function markOf(text: string): number {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 12), 16)
}
