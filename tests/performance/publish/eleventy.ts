import { articleSchema, type Article } from '#archive/article.ts'
import type { Body, BodyElement } from '#archive/body/body.ts'
import { chunkSchema } from '#archive/headline.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { articlePath, chunkPath, MANIFEST_PATH } from '#archive/paths.ts'
import { createWriteStream } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { packageOnDemand } from '../process/on-demand.ts'
import { runMeasured, type MeasuredRun } from '../process/measured-process.ts'

export const ELEVENTY = '3.1.8'

const PROJECT = resolve('tests/performance/publish/eleventy')

/** An Eleventy project with the posts of an archive. */
export interface EleventySite {
  /** Brings its posts up to date; not part of what is measured. */
  takePosts(archive: string): Promise<void>
  build(out: string): Promise<MeasuredRun>
}

/** Makes an Eleventy project in a folder that is there. */
export async function eleventySite(folder: string): Promise<EleventySite> {
  const eleventy = await packageOnDemand('@11ty/eleventy', ELEVENTY)
  await cp(PROJECT, folder, { recursive: true })
  const posts = join(folder, 'posts.jsonl')
  return {
    takePosts: (archive) => writePosts(archive, posts),
    build: (out) =>
      runMeasured(process.execPath, [join(eleventy, 'cmd.cjs'), `--output=${out}`, '--quiet'], {
        cwd: folder,
        env: { POSTS: posts },
      }),
  }
}

/**
 * Writes the posts as Eleventy likes them best: one file, a line of JSON a post, bodies already HTML. So it need
 * neither open ten thousand files nor walk trees, which `gapan publish` does in the measured time.
 */
async function writePosts(archive: string, path: string): Promise<void> {
  const read = async <T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T> =>
    v.parse(schema, JSON.parse(await readFile(join(archive, file), 'utf8')))
  const { boards } = await read(MANIFEST_PATH, manifestSchema)
  const stream = createWriteStream(path)
  for (const { id: board, title, rows } of boards) {
    for (let chunk = 0; chunk < chunkCount(rows); chunk += 1) {
      const ids = (await read(chunkPath(board, chunk), chunkSchema)).map(({ id }) => id)
      const articles = await Promise.all(ids.map((id) => read(articlePath(board, id), articleSchema)))
      const lines = articles.map((article) => `${JSON.stringify(postOf(article, title))}\n`)
      if (!stream.write(lines.join(''))) await once(stream, 'drain')
    }
  }
  stream.end()
  await once(stream, 'close')
}

function postOf(article: Article, boardTitle: string) {
  const { board, id, title, lang, author, publishedAt, views, recommendations, body } = article
  const { discussion, related, previous, next } = article
  return {
    board,
    boardTitle,
    id,
    title,
    lang,
    author,
    publishedAt,
    views,
    recommendations,
    previous,
    next,
    html: htmlOf(body),
    discussion: discussion.map(({ body, ...comment }) => ({ ...comment, html: htmlOf(body) })),
    related: related.map(({ board, id, title, publishedAt, views }) => ({
      board,
      id,
      title,
      publishedAt,
      views,
    })),
  }
}

/** Enough for generated bodies, which have no void elements and no attributes but texts. */
function htmlOf({ children }: Body | BodyElement): string {
  const parts = children.map((node) => {
    if (node.type === 'text') return escape(node.value)
    const attributes = Object.entries(node.properties).map(
      ([name, value]) => ` ${name}="${escape(String(value))}"`,
    )
    return `<${node.tagName}${attributes.join('')}>${htmlOf(node)}</${node.tagName}>`
  })
  return parts.join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
