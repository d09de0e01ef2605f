import { referenceTo, type CitedArticle } from '#app/citation/reference.ts'
import { paths } from '#app/paths.ts'
import { download } from '#app/ui/download.ts'
import type { Article } from '#archive/article.ts'
import type { NewsSource, SiteOverview } from '#sources/news-source.ts'
import { readImage } from '#sources/read-image.ts'
import { fileNameOf } from './file-name.ts'
import { imagesOf, readImages } from './saved-images.ts'
import { savedDocument } from './saved-document.ts'

/** An article that is to be kept as a file. */
export interface ArticleToSave {
  readonly article: Article
  readonly overview: SiteOverview
  readonly cited: CitedArticle
  readonly source: Pick<NewsSource, 'fileUrl'>
}

/**
 * Makes one file of an article and lets the browser keep it.
 * @returns how many of its images could not be read, and are links in it
 */
export async function saveAsFile({ article, overview, cited, source }: ArticleToSave): Promise<number> {
  const wanted = imagesOf(article)
  const addressOfFile = (path: string) => new URL(source.fileUrl(path), document.baseURI).href
  const images = await readImages(wanted, (path) => readImage(addressOfFile(path)))
  // The address of an article ends like its path: what stands before is the site's.
  const site = cited.url.slice(0, cited.url.length - paths.article(article).length)
  const content = savedDocument({
    article,
    overview,
    reference: referenceTo(cited, new Date()),
    images,
    addressOf: (address) =>
      address.kind === 'article' ? site + paths.article(address) : addressOfFile(address.path),
  })
  download({ name: fileNameOf(article), type: 'text/html', content })
  return wanted.length - images.size
}
