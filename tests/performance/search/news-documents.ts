import type { Article } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import type { FoundDocument } from '#archive/search/document-block.ts'
import type { SearchDocument } from '#cli/search-index/write-search-index.ts'
import { makeArticle } from '#tests/components/make.ts'
import { makeNews, type MadeNews } from './made-news.ts'

/** A generated article as the index takes it. Its id is its number and one. */
export interface NewsDocument extends SearchDocument {
  readonly number: number
}

export function newsDocument(number: number): NewsDocument {
  const { board, publishedAt } = makeNews(number)
  return { number, board, id: number + 1, sequence: number, time: Date.parse(publishedAt), stamp: number }
}

export function describeNews(number: number, news: MadeNews): FoundDocument {
  const { board, title, author, publishedAt, views, series } = news
  const rest = { comments: 0, notice: false, lang: 'ko', attachments: 0 }
  return { board, id: number + 1, title, author, publishedAt, views, series, ...rest }
}

/** The article of a document, as an archive has it. */
export function newsArticle(id: number): Article {
  const news = makeNews(id - 1)
  return makeArticle({ ...describeNews(id - 1, news), attachments: [], body: paragraphs(news.text) })
}
