import type { Comment } from '#archive/article.ts'
import { paragraphs, type Body, type BodyNode } from '#archive/body/body.ts'
import { element, text } from '#cli/body/nodes.ts'
import { numberBlocks } from '#cli/body/passes/block-ids.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { createHash } from 'node:crypto'
import { CATEGORIES, type MadeBoard } from './boards.ts'
import { madeHeadline, madeSentences, madeWords, type MadeLanguage } from './made-words.ts'
import { pick, randomFrom } from './random.ts'

const SERIES = ['사진으로 보는 나루', '주간 강변', 'Night Sky', '텃밭 일기'] as const
const AUTHORS = ['김나루', '이강', '박사공', 'R. Heron', '편집부'] as const

/** Ids of a board: comments share the numbers with the posts, as on GNUboard. */
export const ID_STEP = 10

/**
 * Post `number` of a board (1 = oldest) as an importer gives it. Depends on nothing else, so that a post is the
 * same in a small archive and in a large one, and their pages can be compared byte by byte.
 */
export function makePost(board: MadeBoard, number: number): ArticleRecord {
  const random = randomFrom(board.id.length * 1_000_003 + board.id.charCodeAt(0) * 65_537 + number)
  const lang: MadeLanguage = random() * 10 < board.english ? 'en' : 'ko'
  const id = number * ID_STEP
  const publishedAt = hourOf(number)
  const title = titleOf(number, lang, random)
  return {
    board: board.id,
    id,
    title,
    author: pick(AUTHORS, random),
    publishedAt,
    views: Math.floor(30 / (random() + 0.003)),
    recommendations: Math.floor(random() * 12),
    category: number % 3 === 0 ? pick(CATEGORIES, random) : null,
    notice: number === 7,
    lang,
    body: bodyOf(board, number, lang, random),
    moves: number % 50 === 9 ? [{ kind: 'moved', from: '자유 게시판', at: publishedAt, by: '편집부' }] : [],
    links: [],
    attachments: [],
    discussion: commentsOf(id, publishedAt, lang, random),
    thread: null,
    originalUrl: null,
    slug: null,
    sha256: createHash('sha256').update(`${board.id} ${number} ${title}`).digest('hex'),
  }
}

/** One post an hour, from the first of January 2006: a million posts are 23 years of five boards. */
export function hourOf(number: number): string {
  const local = new Date(Date.UTC(2006, 0, 1) + number * 3_600_000).toISOString().slice(0, 19)
  return `${local}+09:00`
}

function titleOf(number: number, lang: MadeLanguage, random: () => number): string {
  // Every tenth post belongs to one of four series.
  const series = number % 10 === 0 ? `[${SERIES[(number / 10) % SERIES.length]}] ` : ''
  return `${series}${madeHeadline(lang, 4 + Math.floor(random() * 5), random)} ${number}`
}

function bodyOf(board: MadeBoard, number: number, lang: MadeLanguage, random: () => number): Body {
  const blocks: BodyNode[] = []
  const count = 5 + Math.floor(random() * 8)
  for (let block = 0; block < count; block += 1) {
    const sentences = text(madeSentences(lang, 3 + Math.floor(random() * 4), random))
    blocks.push(element('p', {}, block === 0 ? [strong(lang, random), text(' '), sentences] : [sentences]))
  }
  if (number % 7 === 0) blocks.splice(2, 0, element('h2', {}, [text(madeHeadline(lang, 3, random))]))
  if (number % 9 === 0) {
    const items = Array.from({ length: 4 }, () => element('li', {}, [text(madeWords(lang, 6, random))]))
    blocks.splice(3, 0, element('ul', {}, items))
  }
  if (number % 25 === 0 && number > 50) {
    const href = `/${board.id}/${(number - 30) * ID_STEP}`
    blocks.push(element('p', {}, [element('a', { href }, [text(madeWords(lang, 3, random))])]))
  }
  return numberBlocks({ type: 'root', children: blocks })
}

function strong(lang: MadeLanguage, random: () => number): BodyNode {
  return element('strong', {}, [text(madeWords(lang, 3, random))])
}

/** None under every other post, one to six under the others. */
function commentsOf(post: number, publishedAt: string, lang: MadeLanguage, random: () => number): Comment[] {
  const count = random() < 0.5 ? 0 : 1 + Math.floor(random() * 6)
  return Array.from({ length: count }, (_, index) => {
    const answers = index > 0 && random() < 0.3
    return {
      id: post + 1 + index,
      author: pick(AUTHORS, random),
      publishedAt,
      body: numberBlocks(paragraphs(madeSentences(lang, 1 + Math.floor(random() * 2), random))),
      depth: answers ? 1 : 0,
      parent: answers ? post + 1 : null,
    }
  })
}
