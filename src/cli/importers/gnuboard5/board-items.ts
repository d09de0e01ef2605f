import type { Site } from '#archive/manifest.ts'
import type { Spool } from '#cli/archive-writer/spool.ts'
import type { ImportContext, ImportItem } from '#cli/importers/importer.ts'
import { toArticle, type ArticlePlace } from './article.ts'
import { copyAttachments, type BoardAttachment } from './attachments.ts'
import type { BoardFiles } from './board-files.ts'
import type { Boards, OpenBoard } from './boards.ts'
import { resolveImage } from './images.ts'
import { resolveLink, type LinkPlace } from './links.ts'
import { skipItems, type PublishedBoard, type PublishedPost } from './published.ts'
import type { Row } from './read-posts.ts'

/** What the items of a board are made from. */
export interface BoardPlace {
  readonly board: OpenBoard
  readonly boards: Boards
  readonly site: Site
  readonly uploads: BoardFiles | null
  readonly published: ReadonlyMap<string, PublishedBoard>
  readonly spool: Spool<Row>
  readonly context: ImportContext
  /** What findings call the source. */
  readonly sourceName: string
}

/** The articles of one board by rising id, and what of it is left out. */
export async function* boardItems(place: BoardPlace): AsyncGenerator<ImportItem> {
  const { board, published, context } = place
  const own = published.get(board.record.id)
  if (!own) return
  yield* skipItems(board.record.id, own)
  let filesNotGiven = 0
  for (const post of own.posts) {
    context.signal.throwIfAborted()
    const attachments = await attachmentsOf(post, own, place)
    if (!place.uploads) filesNotGiven += attachments.length
    yield { kind: 'article', article: await articleOf(post, attachments, place) }
  }
  if (filesNotGiven > 0) {
    report(
      place,
      board.record.id,
      'missing-file',
      'their files (--files DIR)',
      `${filesNotGiven} attachments`,
    )
  }
}

function attachmentsOf(
  { entry }: PublishedPost,
  { index }: PublishedBoard,
  place: BoardPlace,
): Promise<BoardAttachment[]> {
  const { board, uploads, context, spool } = place
  const rows = (index.files.get(entry.id) ?? []).map((span) => spool.read(span))
  return copyAttachments(rows, {
    board: board.record.id,
    uploads,
    files: context.files,
    onMissing(number, why) {
      if (!uploads && why === 'no such file') return
      report(place, `${board.record.id}/${entry.id} attachment ${number}`, 'missing-file', 'its file', why)
    },
  })
}

function articleOf(
  { entry, comments, isInThread }: PublishedPost,
  attachments: readonly BoardAttachment[],
  place: BoardPlace,
) {
  const { board, boards, site, uploads, published, spool, context } = place
  const { id } = board.record
  const where = `${id}/${entry.id}`
  const links: LinkPlace = {
    siteUrl: site.url,
    articleOf: (linked, number) => published.get(linked)?.articleOf(number) ?? null,
    articleNamed: (linked, slug) => published.get(linked)?.articleNamed(slug) ?? null,
    copyOf: (linked, name) =>
      (linked === id && attachments.find(({ storedName }) => storedName === name)?.record.url) || null,
  }
  const images = {
    siteUrl: site.url,
    uploads,
    files: context.files,
    areDownloadsOpen: (named: string) =>
      boards.open.some(({ record, areDownloadsOpen }) => record.id === named && areDownloadsOpen),
    isFileClosed: (named: string, storedName: string) =>
      published.get(named)?.isFileClosed(storedName) ?? true,
    onMissing: (why: string) => report(place, where, 'missing-file', 'the file of an image', why),
  }
  const articlePlace: ArticlePlace = {
    siteUrl: site.url,
    languages: site.languages,
    links,
    body: {
      resolveLink: (href) => resolveLink(href, links),
      resolveImage: (source) => resolveImage(source, images),
      onCut: (what) => report(place, where, 'cut', 'a text that can be read whole', what),
    },
  }
  return toArticle(
    {
      board: id,
      entry,
      row: entry.span ? spool.read(entry.span) : {},
      isNotice: board.notices.has(entry.id),
      isInThread,
      attachments,
      comments,
      readComment: ({ span }) => (span ? spool.read(span) : {}),
    },
    articlePlace,
  )
}

function report(
  { context, sourceName }: BoardPlace,
  where: string,
  rule: string,
  expected: string,
  found: string,
): void {
  context.report({ file: sourceName, where, rule, expected, found })
}
