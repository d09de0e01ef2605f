/** Whether the public may read something. Closed by default: what a gate can't read keeps it shut. */

type Row = Readonly<Record<string, string | null>>

/** The level that GNUboard gives to whoever isn't logged in. */
const GUEST = 1

/** The columns of the board table that the gates look at. */
export const GATE_COLUMNS = [
  'bo_list_level',
  'bo_read_level',
  'bo_read_point',
  'bo_use_cert',
  'bo_use_trackback',
  'bo_download_level',
  'bo_download_point',
] as const

/**
 * Whether guests may list and read a board.
 * @param group the board's row of the group table
 */
export function isBoardOpen(board: Row, group: Row | undefined): boolean {
  return (
    isAtMost(board['bo_list_level'], GUEST) &&
    isAtMost(board['bo_read_level'], GUEST) &&
    isFree(board['bo_read_point']) &&
    needsNoIdentity(board) &&
    group !== undefined &&
    isAtMost(group['gr_use_access'], 0)
  )
}

/** Whether guests may download the attachments of a board that is open. */
export function areDownloadsOpen(board: Row): boolean {
  return isAtMost(board['bo_download_level'], GUEST) && isFree(board['bo_download_point'])
}

/**
 * GNUboard 4 knew no identity checks, so its board table has no such column; it is told by a column
 * that GNUboard 5 gave up. Anywhere else a column that is not there keeps the board closed.
 */
function needsNoIdentity(board: Row): boolean {
  if (board['bo_use_cert'] === undefined) return board['bo_use_trackback'] !== undefined
  return board['bo_use_cert'] === ''
}

function isAtMost(value: string | null | undefined, limit: number): boolean {
  const number = wholeNumber(value)
  return number !== null && number >= 0 && number <= limit
}

/** Reading or downloading costs nobody points. A guest has none to pay with. */
function isFree(points: string | null | undefined): boolean {
  const number = wholeNumber(points)
  return number !== null && number >= 0
}

function wholeNumber(value: string | null | undefined): number | null {
  return typeof value === 'string' && /^-?\d{1,9}$/u.test(value) ? Number(value) : null
}

/** What `wr_option` says of a post or comment. */
export interface PostOptions {
  readonly isSecret: boolean
  readonly html: 'none' | 'html' | 'html-with-breaks'
}

/**
 * Reads `wr_option`, a SET such as `html1,mail`.
 * @returns `null` where it can't be understood, so that nobody can tell whether the post is secret
 */
export function readOptions(option: string | null | undefined): PostOptions | null {
  if (typeof option !== 'string' || !/^[A-Za-z0-9_, ]*$/u.test(option)) return null
  const words = option.split(',').map((word) => word.trim().toLowerCase())
  // A SET in numeric form: its bits depend on the table's definition.
  if (words.some((word) => /^\d+$/u.test(word))) return null
  let html: PostOptions['html'] = 'none'
  if (words.includes('html1')) html = 'html'
  else if (words.includes('html2')) html = 'html-with-breaks'
  return { isSecret: words.some((word) => word.includes('secret')), html }
}
