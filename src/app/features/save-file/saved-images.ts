import type { Article } from '#archive/article.ts'
import { parseImageSource } from '#archive/body/address.ts'
import { elementsOf } from '#archive/body/body.ts'

/** The media types of the images that an archive has (`src/archive/paths.ts`), by the ending of their names. */
const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif', bmp: 'image/bmp', gif: 'image/gif', jpg: 'image/jpeg', jpeg: 'image/jpeg',
  png: 'image/png', webp: 'image/webp',
} // prettier-ignore

/** How many are read at once. */
const AT_ONCE = 4

/** The archive's own images in an article and its comments, each once, in reading order. */
export function imagesOf({ body, discussion }: Pick<Article, 'body' | 'discussion'>): string[] {
  const paths = [body, ...discussion.map((comment) => comment.body)].flatMap((each) =>
    [...elementsOf(each)].flatMap(({ tagName, properties }) => {
      const source = tagName === 'img' ? parseImageSource(String(properties['src'] ?? '')) : null
      return source?.kind === 'file' ? [source.path] : []
    }),
  )
  return [...new Set(paths)]
}

/**
 * Images as `data:` addresses.
 * @param read gives the bytes of a file of the archive, or rejects
 * @returns those that came, by path; whatever did not is to be had at its address
 */
export async function readImages(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>()
  const waiting = [...paths]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
      const bytes = type === undefined ? null : await read(path).catch(() => null)
      if (bytes !== null && type !== undefined) images.set(path, await dataAddress(bytes, type))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return images
}

function dataAddress(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('loadend', () => {
      if (typeof reader.result === 'string') resolve(reader.result)
      else reject(reader.error ?? new Error('an image that was read can’t be read again'))
    })
    reader.readAsDataURL(new Blob([bytes], { type }))
  })
}
