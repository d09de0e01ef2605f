import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** Rows of a list page, as in the reader. */
const PAGE_SIZE = 25

export default function configure(eleventy) {
  // Addresses and files as `gapan publish` has them: /news/120 is news/120.html.
  eleventy.addGlobalData('site', { title: '나루 신문 Naru Gazette' })
  eleventy.addGlobalData('archive', () => readPosts(process.env.POSTS))
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
  const lists = [...boards].flatMap(([board, rows]) => {
    const pages = Math.ceil(rows.length / PAGE_SIZE)
    return Array.from({ length: pages }, (_, index) => ({
      board,
      title: rows[0].boardTitle,
      page: index + 1,
      pages,
      rows: rows.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE).toReversed(),
    }))
  })
  return { posts, lists, boards: [...boards].map(([id, [first]]) => ({ id, title: first.boardTitle })) }
}
