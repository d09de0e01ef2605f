import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { madeWords } from './posts/made-words.ts'
import { randomFrom } from './posts/random.ts'

const BOARDS = ['news', 'culture', 'sky', 'talk'] as const
const SERIES = ['사진으로 보는 나루', '주간 강변', 'Night Sky', '텃밭 일기'] as const

const WRITE_COLUMNS = [
  'wr_id', 'wr_num', 'wr_reply', 'wr_parent', 'wr_is_comment', 'wr_comment', 'wr_comment_reply', 'ca_name',
  'wr_option', 'wr_subject', 'wr_content', 'wr_link1', 'wr_link2', 'wr_link1_hit', 'wr_link2_hit', 'wr_hit',
  'wr_good', 'wr_nogood', 'mb_id', 'wr_password', 'wr_name', 'wr_email', 'wr_homepage', 'wr_datetime', 'wr_file',
  'wr_last', 'wr_ip',
] // prettier-ignore
const BOARD_COLUMNS = [
  'bo_table', 'gr_id', 'bo_subject', 'bo_list_level', 'bo_read_level', 'bo_download_level', 'bo_read_point',
  'bo_download_point', 'bo_use_category', 'bo_category_list', 'bo_use_cert', 'bo_order', 'bo_notice',
] // prettier-ignore

export interface DumpSize {
  /** Posts over all boards; each has about one comment. */
  readonly posts: number
  /** Added to the views of every post. */
  readonly moreViews: number
}

/** Writes the dump of a GNUboard 5 site with posts in Korean and English; the same size gives the same posts. */
export async function writeDump(path: string, { posts, moreViews }: DumpSize): Promise<void> {
  const stream = createWriteStream(path)
  const put = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  await put('-- MariaDB dump 10.19\n/*!40101 SET NAMES utf8mb4 */;\n')
  await put(table('g5_config', ['cf_title'], [['나루 신문']]))
  await put(table('g5_group', ['gr_id', 'gr_subject', 'gr_use_access', 'gr_order'], [['all', '마을', 0, 0]]))
  const boards = BOARDS.map((id, order) => [
    id,
    'all',
    `게시판 ${id}`,
    1,
    1,
    1,
    0,
    0,
    1,
    '생활|강',
    '',
    order,
    '3,9',
  ])
  await put(table('g5_board', BOARD_COLUMNS, boards))
  for (const [place, board] of BOARDS.entries()) {
    await put(createTable(`g5_write_${board}`, WRITE_COLUMNS))
    for (let post = place; post < posts; post += BOARDS.length) {
      const number = Math.floor(post / BOARDS.length) + 1
      await put(insert(`g5_write_${board}`, postRows(board, number, moreViews)))
    }
  }
  await put('-- Dump completed on 2020-01-01  0:00:00\n')
  stream.end()
  await once(stream, 'close')
}

type Value = string | number

function postRows(board: string, number: number, moreViews: number): Value[][] {
  const random = randomFrom(board.length * 1_000_003 + number)
  const id = number * 2
  const language = number % 5 === 0 ? 'en' : 'ko'
  const words = (count: number) => madeWords(language, count, random)
  const name = SERIES[number % 40]
  const subject = `${name === undefined ? '' : `[${name}] `}${words(5)} ${number}`
  const paragraphs = Array.from({ length: 4 + Math.floor(random() * 8) }, () => `<p>${words(40)}.</p>`)
  if (number % 25 === 0 && number > 50) {
    paragraphs.push(`<p><a href="/bbs/board.php?bo_table=${board}&amp;wr_id=${id - 60}">${words(2)}</a></p>`)
  }
  const time = new Date(Date.UTC(2006, 0, 1) + number * 3_600_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')
  const post = [
    id, -number, '', id, 0, 1, '', number % 3 === 0 ? '생활' : '', 'html1', subject, paragraphs.join('\n'), '', '', 0, 0,
    Math.floor(random() * 3000) + moreViews, number % 7, 0, '', '', '김나루', '', '', time, 0, time, '',
  ] // prettier-ignore
  const comment = [
    id + 1, -number, '', id, 1, 1, '', '', '', '', words(12), '', '', 0, 0,
    0, 0, 0, '', '', '이강', '', '', time, 0, time, '',
  ] // prettier-ignore
  return [post, comment]
}

function table(name: string, columns: readonly string[], rows: readonly Value[][]): string {
  return createTable(name, columns) + insert(name, rows)
}

function createTable(name: string, columns: readonly string[]): string {
  return `CREATE TABLE \`${name}\` (\n${columns.map((column) => `  \`${column}\` text NOT NULL`).join(',\n')}\n) ENGINE=InnoDB;\n`
}

function insert(name: string, rows: readonly Value[][]): string {
  const values = rows.map((row) => `(${row.map(literal).join(',')})`)
  return `INSERT INTO \`${name}\` VALUES\n${values.join(',\n')};\n`
}

function literal(value: Value): string {
  if (typeof value === 'number') return String(value)
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}
