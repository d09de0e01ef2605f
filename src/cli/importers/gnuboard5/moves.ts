import type { Move } from '#archive/article.ts'
import { cleanLine } from '#archive/plain-text.ts'
import { fromKoreanTime } from './korean-time.ts'
import { withoutStoredNames } from './stored-names.ts'

/** A body and the notices of moving and copying that GNUboard had appended to it. */
export interface Unmoved {
  readonly content: string
  /** In the order in which they were written. */
  readonly moves: readonly Move[]
}

const OPENING = '[이 게시물은 '
const WRAPPER = /<div class="content_(?:move|copy)">$/u
const CLOSING = /에서 (이동|복사) 됨\](?:<\/div>)?$/u
const BY_AND_AT = /님에 의해 (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) /u

const MAX_WRAPPER = 40

/** Longer than any that GNUboard writes: a name and a board's name have 255 characters at most. */
const MAX_NOTICE = 1_000

/**
 * Takes the notices off the end of a body: GNUboard appends one at every move and copy, as text or as a
 * `div` (bbs/move_update.php). What only looks like one in the middle of a body stays text.
 */
export function takeMoves(source: string): Unmoved {
  const moves: Move[] = []
  let content = source
  for (;;) {
    const last = takeLast(content.trimEnd())
    if (!last) return { content: moves.length === 0 ? source : content, moves }
    moves.unshift(last.move)
    content = last.content
  }
}

function takeLast(content: string): { content: string; move: Move } | null {
  const closing = CLOSING.exec(content.slice(-MAX_NOTICE))
  if (!closing) return null
  const end = content.length - closing[0].length
  // Names are free text and may hold anything but the end of a line.
  const tailStart = Math.max(0, end - MAX_NOTICE)
  const tail = content.slice(tailStart, end)
  const lineStart = tailStart + tail.lastIndexOf('\n') + 1
  for (
    let at = tail.lastIndexOf(OPENING);
    tailStart + at >= lineStart && at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(OPENING, at - 1)
  ) {
    const start = tailStart + at
    const move = readMove(content.slice(start + OPENING.length, end), closing[1] === '복사')
    if (!move) continue
    const wrapper = WRAPPER.exec(content.slice(Math.max(0, start - MAX_WRAPPER), start))?.[0] ?? ''
    const isDiv = closing[0].endsWith('</div>')
    // As text it stands on a line of its own: what follows other words is somebody quoting a notice.
    const isApart = isDiv || content.slice(lineStart, start).trim() === ''
    if (isDiv !== (wrapper !== '') || !isApart) return null
    return { content: content.slice(0, start - wrapper.length).trimEnd(), move }
  }
  return null
}

function readMove(words: string, isCopy: boolean): Move | null {
  // "A님에 의해 <time> B": a nickname could hold the words between, but hardly a time as well.
  const parted = BY_AND_AT.exec(words)
  if (!parted) return null
  const [whole, at = ''] = parted
  return {
    kind: isCopy ? 'copied' : 'moved',
    from: withoutStoredNames(cleanLine(words.slice(parted.index + whole.length))),
    at: fromKoreanTime(at),
    by: withoutStoredNames(cleanLine(words.slice(0, parted.index))) || null,
  }
}
