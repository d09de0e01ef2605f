import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import { parseAddress } from '#archive/body/address.ts'
import type { Site } from '#archive/manifest.ts'
import type { BodyContext } from '#cli/body/body-context.ts'
import type { StoredFile } from '#cli/files/file-store.ts'
import type { ImportContext } from '#cli/importers/importer.ts'

/** Where an article stands, for what it refers to. */
export interface ArticlePlace {
  /** The folder that is imported: nothing outside of it is copied. */
  readonly folder: string
  /** The article's own file. */
  readonly file: string
  readonly site: Site
  readonly context: ImportContext
}

/** What links and images in an article mean. */
export function bodyContext(place: ArticlePlace): BodyContext {
  const { file, site } = place
  const { report } = place.context
  const resolveLink = (href: string) => {
    const article = /^\/[A-Za-z0-9_]+\/\d+(?=#|$)/.exec(href)?.[0]
    if (article !== undefined) return article
    if (parseAddress(href)) return href
    if (href.startsWith('#')) return null
    if (href.startsWith('/') && site.url !== null && URL.canParse(href, site.url)) {
      return new URL(href, site.url).href
    }
    report({
      file,
      where: 'body',
      rule: 'unusable-link',
      expected: 'a web address or /board/id',
      found: href,
    })
    return null
  }
  return {
    resolveLink,
    async resolveImage(src) {
      if (parseAddress(src)?.kind === 'web') return { src, width: null, height: null }
      const path = decoded(src)
      const stored = await storeFile(path, basename(path), 'body', place)
      return stored && { src: stored.url, width: stored.width, height: stored.height }
    },
    onCut(what) {
      report({ file, where: 'body', rule: 'cut', expected: 'a text that can be kept in full', found: what })
    },
  }
}

/** Copies a file that an article names, relative to its own folder; one that isn't there is reported. */
export async function storeFile(
  named: string,
  name: string,
  where: string,
  { context, file, folder }: ArticlePlace,
): Promise<StoredFile | null> {
  const path = resolve(dirname(file), named)
  const stored = (await isWithin(folder, path)) ? await context.files.addFile(path, name) : null
  if (!stored)
    context.report({ file, where, rule: 'missing-file', expected: 'a file within the folder', found: named })
  return stored
}

/** Whether a path, its links followed, stays within a folder: an article must not publish `/etc/passwd`. */
async function isWithin(folder: string, path: string): Promise<boolean> {
  try {
    const way = relative(await realpath(folder), await realpath(path))
    return way !== '' && !way.startsWith('..') && !isAbsolute(way)
  } catch {
    return false
  }
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
