import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** Rows of a list page, and headlines beside an article, as in the reader. */
const PAGE_SIZE = 25
const RELATED = 20

/** WHOLE=1: article pages say all that published ones say. POSTS: a file with a line of JSON a post, by board. */
export default function configure(eleventy) {
  eleventy.addGlobalData('whole', process.env.WHOLE === '1')
  eleventy.addGlobalData('site', { title: '나루 신문 Naru Gazette', url: 'https://naru.example' })
  eleventy.addGlobalData('archive', () => readPosts(process.env.POSTS))
  eleventy.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`))
  return { dir: { input: 'pages', includes: '../includes' }, templateFormats: ['liquid'] }
}

/** Posts as they are, and the list pages that they make up: 25 each, oldest first. */
async function readPosts(path) {
  const posts = []
  const boards = new Map()
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const post = JSON.parse(line)
    posts.push(post)
    const board = boards.get(post.board)
    if (board) board.push(post)
    else boards.set(post.board, [post])
  }
  const lists = [...boards].flatMap(([board, rows]) => listsOf(board, rows))
  for (const list of lists) for (const post of list.rows) post.list = list
  for (const rows of boards.values()) {
    const newest = rows.slice(-RELATED - 1).toReversed()
    for (const post of rows) post.beside = beside(post, newest)
  }
  return { posts, lists, boards: [...boards].map(([id, [first]]) => ({ id, title: first.boardTitle })) }
}

function listsOf(board, rows) {
  const pages = Math.ceil(rows.length / PAGE_SIZE)
  return Array.from({ length: pages }, (_, index) => ({
    board,
    title: rows[0].boardTitle,
    page: index + 1,
    pages,
    rows: rows.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE).toReversed(),
  }))
}

/** The stored related headlines, filled up with the newest of the board. */
function beside(post, newest) {
  const others = newest.filter(
    (other) =>
      other !== post && !post.related.some(({ board, id }) => board === other.board && id === other.id),
  )
  return [...post.related, ...others].slice(0, RELATED)
}
