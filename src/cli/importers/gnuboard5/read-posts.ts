import type { Span, Spool } from '#cli/archive-writer/spool.ts'
import { FILE_COLUMNS } from './attachments.ts'
import type { Boards, OpenBoard } from './boards.ts'
import { toId } from './fields.ts'
import { PostIndex } from './post-index.ts'
import type { Tables, Watch } from './tables.ts'

export type Row = Readonly<Record<string, string | null>>

/** The columns of a board's table that may be read. Whatever identifies a person beyond the name shown is not among them. */
export const POST_COLUMNS = [
  'wr_id', 'wr_num', 'wr_reply', 'wr_parent', 'wr_is_comment', 'wr_comment', 'wr_comment_reply', 'wr_option',
  'ca_name', 'wr_subject', 'wr_content', 'wr_name', 'wr_seo_title', 'wr_datetime', 'wr_hit', 'wr_good', 'wr_link1', 'wr_link2',
  'wr_link1_hit', 'wr_link2_hit',
] // prettier-ignore

/**
 * Reads the posts, comments and attachments of the open boards in one pass. Texts go to the spool, so
 * memory holds their places only.
 * @returns the index of each board, by its id
 */
export async function readPosts(
  tables: Tables,
  { open, fileTable }: Boards,
  spool: Spool<Row>,
  watch: Watch,
): Promise<ReadonlyMap<string, PostIndex>> {
  const boardsByTable = new Map(open.map((board) => [board.table, board]))
  const boardsById = new Map(open.map((board) => [board.record.id, board]))
  const indexes = new Map(open.map(({ record }) => [record.id, new PostIndex()]))
  const indexesByKey = new Map([...indexes].map(([id, index]) => [id.toLowerCase(), index]))
  const closedDownloads = new Map<string, number>()
  const append = (row: Row): Span => spool.append(row)

  for await (const { table, row } of tables.scan(select, watch)) {
    if (table === fileTable) addFile(row)
    else addPost(table, row)
  }
  for (const { table, record } of open) {
    const index = indexes.get(record.id)
    if (index && tables.damaged().has(table.toLowerCase())) index.hasLostRows = true
  }
  for (const [board, count] of closedDownloads) {
    watch.report({
      file: tables.name,
      where: board,
      rule: 'attachments-closed',
      expected: 'attachments that guests may download',
      found: `${count} that only members may; they are left out`,
    })
  }
  return indexes

  function select(table: string): readonly string[] | null {
    if (table === fileTable) return FILE_COLUMNS
    return boardsByTable.has(table) ? POST_COLUMNS : null
  }

  function addPost(table: string, row: Row): void {
    const id = boardsByTable.get(table)?.record.id
    const index = id === undefined ? undefined : indexes.get(id)
    const found = index?.add(row, append)
    if (!found) return
    const where = `${id}/${toId(row['wr_id']) ?? '?'}`
    watch.report({ file: tables.name, where, rule: 'unreadable', expected: 'a post or comment', found })
  }

  function addFile(row: Row): void {
    const board: OpenBoard | undefined = boardsById.get(row['bo_table'] ?? '')
    const post = toId(row['wr_id'])
    const stored = row['bf_file'] ?? ''
    if (stored !== '') indexesByKey.get((row['bo_table'] ?? '').toLowerCase())?.addStored(stored, post ?? 0)
    if (!board || post === null) return
    const { id } = board.record
    if (!board.areDownloadsOpen) {
      closedDownloads.set(id, (closedDownloads.get(id) ?? 0) + 1)
      return
    }
    const files = indexes.get(id)?.files
    const spans = files?.get(post)
    // A file of a secret post is known by name and place only, and never looked for.
    if (spans) spans.push(append(row))
    else files?.set(post, [append(row)])
  }
}
