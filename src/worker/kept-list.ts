import { keptCache } from './cache-names.ts'
import type { KeptArticle, KeptList } from './contract.ts'
import { factsOf, type CopyFacts } from './kept-copy.ts'

/**
 * Which articles can be read without a network, the last that was used first.
 * @param page the address of the page that asks, as its document would be kept
 */
export async function listKept(base: string, page: string): Promise<KeptList> {
  const pages = await caches.open(keptCache(base, 'pages'))
  const articles = await caches.open(keptCache(base, 'articles'))
  const copies = [...(await pages.matchAll()), ...(await articles.matchAll())]
  const isPageKept = URL.canParse(page) && (await pages.match(page)) !== undefined
  return { isPageKept, articles: newestFirst(copies.map(factsOf)) }
}

/** Each article once, whether its page or its data were kept. */
function newestFirst(facts: readonly CopyFacts[]): KeptArticle[] {
  const found = new Map<string, KeptArticle>()
  for (const { article } of facts.toSorted((a, b) => b.used - a.used)) {
    if (article && !found.has(`${article.board}/${article.id}`)) {
      found.set(`${article.board}/${article.id}`, article)
    }
  }
  return [...found.values()]
}
