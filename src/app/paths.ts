import type { ArticleRef } from '#sources/news-source.ts'

/** Every link of the reader is made here; `page-routes.tsx` answers each of them (a test holds it). */
export const paths = {
  front: () => '/',
  board: (board: string) => `/${board}`,
  boardPage: (board: string, page: number | 'newest') =>
    page === 'newest' ? `/${board}` : `/${board}/page/${page}`,
  article: ({ board, id }: ArticleRef) => `/${board}/${id}`,
  comment: (article: ArticleRef, comment: number) => `/${article.board}/${article.id}#c_${comment}`,
  about: () => '/about',
}
